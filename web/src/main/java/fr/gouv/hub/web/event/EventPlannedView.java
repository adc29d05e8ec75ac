package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventPlans;
import fr.gouv.hub.domain.event.HelpInvitation;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventPlanningService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a community plans, for its organisers; and what it is asked to help with. */
@Named
@RequestScoped
public class EventPlannedView {

    @Inject
    EventTimes times;

    @Inject
    PlannedLines lines;

    @Inject
    EventPlanningService planning;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private String communityName = "";
    private List<PlannedLine> coming = List.of();
    private List<PlannedLine> past = List.of();
    private List<HelpInvitation> invitations = List.of();

    /** A form that comes back after its session has ended shows nobody's plans. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            EventPlans plans = planning.plans(address.slug());
            communityName = plans.communityName();
            coming = plans.coming().stream().map(lines::line).toList();
            past = plans.past().stream().map(lines::line).toList();
            invitations = plans.invitations();
        }
    }

    /** @param answer « oui » or « non », a space, and the event, as the button sent it */
    public void answer(String answer) {
        String[] parts = answer.split(" ", 2);
        if (parts.length != 2) {
            throw new NotFoundException();
        }
        boolean helps = parts[0].equals("oui");
        planning.answer(address.slug(), parts[1], helps);
        notices.tell(helps ? "event.planned.message.accepted" : "event.planned.message.declined");
        redirection.to(Page.COMMUNITY_EVENTS, address.slug());
    }

    public String when(HelpInvitation invitation) {
        return times.full(invitation.time());
    }

    public String getCommunitySlug() {
        return address.slug();
    }

    /** @return empty when the session has ended */
    public String getCommunityName() {
        return communityName;
    }

    public List<PlannedLine> getComing() {
        return coming;
    }

    public List<PlannedLine> getPast() {
        return past;
    }

    public List<HelpInvitation> getInvitations() {
        return invitations;
    }
}
