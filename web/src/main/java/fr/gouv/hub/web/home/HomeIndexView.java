package fr.gouv.hub.web.home;

import fr.gouv.hub.domain.community.CommunitySort;
import fr.gouv.hub.domain.community.CommunitySummary;
import fr.gouv.hub.domain.home.HubFigures;
import fr.gouv.hub.domain.membership.MembershipLine;
import fr.gouv.hub.domain.membership.RequestLine;
import fr.gouv.hub.service.event.AgendaService;
import fr.gouv.hub.service.home.HomeService;
import fr.gouv.hub.service.membership.MembershipService;
import fr.gouv.hub.web.event.EventLine;
import fr.gouv.hub.web.event.EventLines;
import fr.gouv.hub.web.membership.CommunityCard;
import fr.gouv.hub.web.membership.CommunityCards;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The front page; for an agent, first of all his own hub. */
@Named
@RequestScoped
public class HomeIndexView {

    private static final int MOST_OF_MINE = 6;
    private static final int MOST_EVENTS = 4;

    @Inject
    HomeService home;

    @Inject
    MembershipService memberships;

    @Inject
    CommunityCards maker;

    @Inject
    AgendaService agenda;

    @Inject
    EventLines lines;

    @Inject
    Visitor visitor;

    private HubFigures figures;
    private List<EventLine> events;
    private boolean eventsOfMine;
    private List<CommunityCard> active;
    private List<CommunityCard> newest;
    private List<MembershipLine> mine = List.of();
    private List<RequestLine> pending = List.of();

    public void load() {
        figures = home.figures();
        events = List.of();
        List<CommunitySummary> both = new ArrayList<>(home.first(CommunitySort.ACTIVITY));
        int activeOnes = both.size();
        both.addAll(home.first(CommunitySort.NEWEST));
        // one reading of the people of both lists
        List<CommunityCard> cards = maker.of(both);
        active = cards.subList(0, activeOnes);
        newest = cards.subList(activeOnes, cards.size());
        if (visitor.isSignedIn()) {
            mine = memberships.mine();
            visitor.setFacilitating(mine.stream().anyMatch(line -> line.role().facilitates()));
            events = lines.of(agenda.nextOfMine(MOST_EVENTS));
            eventsOfMine = !events.isEmpty();
            pending = memberships.myPendingRequests();
        }
        if (events.isEmpty()) {
            events = lines.of(home.nextEvents());
        }
    }

    /** @return the next events of the reader's communities, or of the whole hub */
    public List<EventLine> getEvents() {
        return events;
    }

    public boolean isEventsOfMine() {
        return eventsOfMine;
    }

    public HubFigures getFigures() {
        return figures;
    }

    public List<CommunityCard> getActive() {
        return active;
    }

    public List<CommunityCard> getNewest() {
        return newest;
    }

    /** @return how many communities the reader is a member of */
    public int getMemberships() {
        return mine.size();
    }

    /** @return the first of them, by name */
    public List<MembershipLine> getMine() {
        return mine.subList(0, Math.min(MOST_OF_MINE, mine.size()));
    }

    /** @return those where requests wait for the reader */
    public List<MembershipLine> getWaiting() {
        return mine.stream()
                .filter(line -> line.role().facilitates() && line.pendingRequests() > 0)
                .toList();
    }

    /** @return the reader's own requests that nobody has answered yet */
    public List<RequestLine> getPending() {
        return pending;
    }
}
