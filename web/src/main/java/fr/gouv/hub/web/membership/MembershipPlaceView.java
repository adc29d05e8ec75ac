package fr.gouv.hub.web.membership;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.FacilitatorName;
import fr.gouv.hub.domain.membership.MyPlace;
import fr.gouv.hub.service.membership.MembershipCardService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The people of a community's page: its animateurs, and where the reader stands. */
@Named
@RequestScoped
public class MembershipPlaceView {

    @Inject
    MembershipCardService people;

    private List<FacilitatorName> team;
    private MyPlace place;
    private CommunityAction action;
    private boolean takingRequests;

    public void load(CommunityDetails community) {
        team = people.team(community.id());
        place = people.place(community.id());
        action = CommunityAction.of(community, place);
        takingRequests = community.joinPolicy() == JoinPolicy.ON_REQUEST || place.waiting() > 0;
    }

    public List<FacilitatorName> getTeam() {
        return team;
    }

    /** @return whether nobody animates the community; a co-animateur does not */
    public boolean isLeaderless() {
        return team.stream().noneMatch(one -> one.role() == CommunityRole.LEAD);
    }

    public MyPlace getPlace() {
        return place;
    }

    public CommunityAction getAction() {
        return action;
    }

    /** @return whether the reader decides about its settings and roles */
    public boolean isLeading() {
        return place.role() == CommunityRole.LEAD;
    }

    /** @return whether the animateurs have requests to look at, now or one day */
    public boolean isTakingRequests() {
        return takingRequests;
    }
}
