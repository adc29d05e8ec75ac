package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventPlan.Helper;
import fr.gouv.hub.domain.event.HelpInvitation;
import fr.gouv.hub.domain.event.HelpPlace;
import fr.gouv.hub.domain.event.HelpedEvent;
import fr.gouv.hub.domain.event.HostState;
import fr.gouv.hub.domain.event.SeriesRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The only place that queries which communities help with which events. */
@ApplicationScoped
public class EventHelpRepository {

    private static final int MOST_LINES = 100;
    private static final String STATE = "fr.gouv.hub.domain.event.HostState.";
    private static final String CANCELLED = "fr.gouv.hub.domain.event.EventStatus.CANCELLED";

    /** Of the dates of a series, those that a community is asked for. */
    private static final String OTHER_DATES = " from EventHost i join i.event d where i.community.id = :community"
            + " and i.organiser = false and i.state = " + STATE + "INVITED and d.seriesId = e.seriesId"
            + " and d.endsAt > :now and d.status <> " + CANCELLED;

    /** What a community says to helping with the series of an event; the state follows. */
    private static final String SERIES = " from SeriesHost w where w.series.id = e.seriesId"
            + " and w.community.id = :community and w.state = " + STATE;

    /** Of e, an event that h, a community, has accepted or declined to help with, or no longer does. */
    private static final String TOOK_PART = "h.community.id = :community and e.id = :event and h.organiser = false"
            + " and h.state <> " + STATE + "INVITED";

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** What communities that were asked to help with an event have said. */
    List<Helper> helpers(long event) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.event.EventPlan$Helper(c.id, c.slug, c.name, h.state) from EventHost h"
                                + " join h.community c where h.event.id = :event and h.organiser = false order by c.name",
                        Helper.class)
                .setParameter("event", event)
                .getResultList();
    }

    /** What a community is asked to help with and has not answered, unless it is over; a series is one line. */
    List<HelpInvitation> invitations(long community, Instant now) {
        return entities.createQuery(
                        "select e, o.name, (select count(w)" + SERIES + "INVITED), (select count(i)" + OTHER_DATES + ")"
                                + " from EventHost h join h.event e join e.community o where h.community.id = :community"
                                + " and h.organiser = false and h.state = " + STATE + "INVITED and e.endsAt > :now"
                                + " and e.status <> " + CANCELLED + " and (not exists (select 1" + SERIES + "INVITED)"
                                + " or not exists (select 1" + OTHER_DATES
                                + " and (d.startsAt < e.startsAt or (d.startsAt = e.startsAt and d.id < e.id))))"
                                + " order by e.startsAt, e.id",
                        Object[].class)
                .setParameter("community", community)
                .setParameter("now", now)
                .setMaxResults(MOST_LINES)
                .getResultStream()
                .map(row -> invitation(
                        (CommunityEvent) row[0],
                        (String) row[1],
                        ((Number) row[2]).intValue() == 0 ? 0 : ((Number) row[3]).intValue()))
                .toList();
    }

    private static HelpInvitation invitation(CommunityEvent event, String organiser, int dates) {
        return new HelpInvitation(event.slug(), event.title(), event.time(), organiser, dates);
    }

    /** An event that a community has accepted or declined to help with; empty when it was never asked, or has not answered. */
    Optional<HelpPlace> place(Community helper, long event, Instant now) {
        return entities.createQuery(
                        "select e, o.name, h.state, (select count(w)" + SERIES
                                + "ACCEPTED) from EventHost h join h.event e"
                                + " join e.community o where " + TOOK_PART,
                        Object[].class)
                .setParameter("community", helper.id())
                .setParameter("event", event)
                .getResultStream()
                .findFirst()
                .map(row -> place(helper, (CommunityEvent) row[0], (String) row[1], row[2], (Number) row[3], now));
    }

    private static HelpPlace place(
            Community helper, CommunityEvent event, String organiser, Object state, Number series, Instant now) {
        boolean ahead = state == HostState.ACCEPTED && event.isAhead(now);
        boolean helping = ahead || series.intValue() > 0;
        boolean dated = event.seriesId() != null;
        return new HelpPlace(helper.name(), event.title(), event.time(), organiser, ahead, helping, dated);
    }

    /** Whether a community has accepted or declined to help with an event. */
    boolean tookPart(long community, long event) {
        return !entities.createQuery("select h.id from EventHost h join h.event e where " + TOOK_PART, Long.class)
                .setParameter("community", community)
                .setParameter("event", event)
                .getResultList()
                .isEmpty();
    }

    /** What a community helps with and is not over; the next first. */
    List<HelpedEvent> helped(long community, Instant now, EventCursor after, int most) {
        TypedQuery<Object[]> query = entities.createQuery(
                        "select e, e.community.slug, e.community.name, s.rule from CommunityEvent e left join EventSeries s"
                                + " on s.id = e.seriesId, EventHost h where h.event = e and h.community.id = :community"
                                + " and h.organiser = false and h.state = " + STATE + "ACCEPTED and e.endsAt > :now"
                                + " and e.status <> " + CANCELLED
                                + (after == null
                                        ? ""
                                        : " and h.startsAt >= :start and (h.startsAt > :start or e.id > :id)")
                                + " order by h.startsAt, e.id",
                        Object[].class)
                .setParameter("community", community)
                .setParameter("now", now)
                .setMaxResults(most);
        if (after != null) {
            query.setParameter("start", after.startsAt()).setParameter("id", after.id());
        }
        return query.getResultStream()
                .map(row -> helped((CommunityEvent) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** The last dates of series that a community helps with as a whole, of which none is to come for it; the latest first. */
    List<HelpedEvent> resting(long community, Instant now) {
        String dates = " from EventHost i join i.event d where i.community.id = :community and i.organiser = false"
                + " and d.seriesId = s.id and ";
        return entities.createQuery(
                        "select e, o.slug, o.name, s.rule from SeriesHost w join w.series s, EventHost h join h.event e"
                                + " join e.community o where w.community.id = :community and w.state = " + STATE
                                + "ACCEPTED and h.community.id = :community and h.organiser = false and e.seriesId = s.id and h.state <> "
                                + STATE + "INVITED and not exists (select 1" + dates + "i.state = " + STATE
                                + "ACCEPTED and d.endsAt > :now and d.status <> " + CANCELLED
                                + ") and not exists (select 1"
                                + dates + "i.state <> " + STATE + "INVITED and (d.startsAt > e.startsAt"
                                + " or (d.startsAt = e.startsAt and d.id > e.id))) order by e.startsAt desc, e.id desc",
                        Object[].class)
                .setParameter("community", community)
                .setParameter("now", now)
                .setMaxResults(MOST_LINES)
                .getResultStream()
                .map(row -> helped((CommunityEvent) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    private static HelpedEvent helped(CommunityEvent event, String organiserSlug, String organiser, String rule) {
        return new HelpedEvent(
                event.id(),
                event.slug(),
                event.title(),
                event.time(),
                event.status(),
                organiserSlug,
                organiser,
                rule == null ? null : SeriesRule.parse(rule));
    }
}
