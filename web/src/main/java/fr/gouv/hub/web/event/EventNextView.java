package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.service.event.AgendaService;
import fr.gouv.hub.web.membership.MembershipPlaceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The next events of a community, on its page, which has loaded where the reader stands. */
@Named
@RequestScoped
public class EventNextView {

    private static final int MOST = 3;

    @Inject
    AgendaService agenda;

    @Inject
    EventLines lines;

    @Inject
    MembershipPlaceView place;

    private List<EventLine> next = List.of();

    public void load(long community) {
        next = lines.of(agenda.nextOf(community, MOST));
    }

    /** @return whether the reader organises the events of this community */
    public boolean isOrganiser() {
        CommunityRole role = place.getPlace().role();
        return role != null && role != CommunityRole.MEMBER;
    }

    public List<EventLine> getLines() {
        return next;
    }
}
