package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventPlans;
import fr.gouv.hub.domain.event.HelpInvitation;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventHelpService;
import fr.gouv.hub.service.event.EventPlanningService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a community plans, for its organisers; and what it is asked to help with. */
@Named
@RequestScoped
public class EventPlannedView {

    private static final String LATER = "apres";
    private static final String OLDER = "passes";
    private static final Pattern ANSWER = Pattern.compile("(oui|non)(-serie)? (.+)");

    @Inject
    EventTimes times;

    @Inject
    PlannedLines lines;

    @Inject
    PageLinks links;

    @Inject
    HttpServletRequest request;

    @Inject
    EventPlanningService planning;

    @Inject
    EventHelpService help;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private String later = "";
    private String older = "";
    private String communityName = "";
    private List<PlannedLine> coming = List.of();
    private List<PlannedLine> past = List.of();
    private List<HelpInvitation> invitations = List.of();

    /** A form that comes back after its session has ended shows nobody's plans. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            EventPlans plans = planning.plans(address.slug(), cursor(LATER), cursor(OLDER));
            later = next(LATER, plans.later());
            older = next(OLDER, plans.older());
            communityName = plans.communityName();
            coming = plans.coming().stream().map(lines::line).toList();
            past = plans.past().stream().map(lines::line).toList();
            invitations = plans.invitations();
        }
    }

    /** Where a list of this page goes on; anything else than a place between two events is as if nothing was said. */
    private EventCursor cursor(String name) {
        return EventCursor.parse(request.getParameter(name), false).orElse(null);
    }

    private String next(String name, EventCursor cursor) {
        return cursor == null ? "" : links.plannedEvents(address.slug()) + "?" + name + "=" + cursor.text();
    }

    /** @return where what is to come goes on; empty: that is all */
    public String getLater() {
        return later;
    }

    /** @return where the past goes on; empty: that is all */
    public String getOlder() {
        return older;
    }

    /** @param answer what was said, a space, and the event or one of the dates of the series, as the button sent it */
    public void answer(String answer) {
        Matcher parts = ANSWER.matcher(answer);
        if (!parts.matches()) {
            throw new NotFoundException();
        }
        boolean helps = parts.group(1).equals("oui");
        if (parts.group(2) == null) {
            help.answer(address.slug(), parts.group(3), helps);
            notices.tell(helps ? "event.planned.message.accepted" : "event.planned.message.declined");
        } else {
            help.answerSeries(address.slug(), parts.group(3), helps);
            notices.tell(helps ? "event.planned.message.acceptedSeries" : "event.planned.message.declinedSeries");
        }
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
