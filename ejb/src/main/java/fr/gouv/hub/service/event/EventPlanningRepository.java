package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.PersonName;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.Participant;
import fr.gouv.hub.domain.event.ParticipantCursor;
import fr.gouv.hub.domain.event.PlannedEvent;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.SeriesRule;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What organisers read; {@link EventRepository} has what everybody reads. */
@ApplicationScoped
public class EventPlanningRepository {

    private static final String STATUS = "fr.gouv.hub.domain.event.RegistrationStatus.";

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** What a community organises and that is not over, drafts and cancelled events too; the next first. */
    List<PlannedEvent> coming(long community, Instant now, EventCursor after, int most) {
        return planned(
                "e.endsAt > :now and " + behind(after, ">") + " order by e.startsAt, e.id",
                community,
                now,
                after,
                most);
    }

    /** What it organised; the latest first. */
    List<PlannedEvent> past(long community, Instant now, EventCursor after, int most) {
        return planned(
                "e.endsAt <= :now and " + behind(after, "<") + " order by e.startsAt desc, e.id desc",
                community,
                now,
                after,
                most);
    }

    private static String behind(EventCursor after, String sign) {
        return after == null
                ? "1 = 1"
                : "(e.startsAt " + sign + " :start or (e.startsAt = :start and e.id " + sign + " :id))";
    }

    private List<PlannedEvent> planned(String condition, long community, Instant now, EventCursor after, int most) {
        TypedQuery<Object[]> query = entities.createQuery(
                        "select e, s.rule from CommunityEvent e left join EventSeries s on s.id = e.seriesId"
                                + " where e.community.id = :community and " + condition,
                        Object[].class)
                .setParameter("community", community)
                .setParameter("now", now)
                .setMaxResults(most);
        if (after != null) {
            query.setParameter("start", after.startsAt()).setParameter("id", after.id());
        }
        return query.getResultStream()
                .map(row -> planned((CommunityEvent) row[0], row[1] == null ? null : SeriesRule.parse((String) row[1])))
                .toList();
    }

    static PlannedEvent planned(CommunityEvent event) {
        return planned(event, null);
    }

    static PlannedEvent planned(CommunityEvent event, SeriesRule series) {
        return new PlannedEvent(
                event.id(),
                event.slug(),
                event.title(),
                event.time(),
                event.status(),
                event.source(),
                event.capacity(),
                event.registeredCount(),
                event.waitingCount(),
                series);
    }

    /**
     * Those who come, in the order in which they asked, then those who wait in theirs.
     *
     * @param after where the list goes on; null: from the beginning
     */
    List<Participant> participants(long event, ParticipantCursor after, int most) {
        Sql sql = new Sql()
                .add("select straight_join a.first_name, a.last_name, a.email, m.short_name, r.status, r.asked_at,"
                        + " r.turn, ");
        if (after == null) {
            sql.add("0");
        } else {
            sql.add(
                    "(select count(*) from event_registration b where b.event_id = ? and b.status = ? and b.turn <= ?)",
                    event,
                    after.status().name(),
                    after.turn());
        }
        sql.add(
                " from event_registration r join agent a on a.id = r.agent_id"
                        + " left join administration m on m.id = a.administration_id"
                        + " where r.event_id = ? and r.status in ('REGISTERED', 'WAITING')",
                event);
        if (after != null) {
            String status = after.status().name();
            sql.add(" and r.status >= ? and (r.status > ? or r.turn > ?)", status, status, after.turn());
        }
        List<Participant> people = new ArrayList<>();
        RegistrationStatus listed = after == null ? null : after.status();
        int place = 0;
        for (Object[] row : sql.add(" order by r.status, r.turn limit ?", most).rows(entities::createNativeQuery)) {
            RegistrationStatus status = RegistrationStatus.valueOf((String) row[4]);
            if (people.isEmpty() && status == listed) {
                place = ((Number) row[7]).intValue();
            } else if (status != listed) {
                place = 0;
            }
            listed = status;
            people.add(participant(row, status, ++place));
        }
        return people;
    }

    private static Participant participant(Object[] row, RegistrationStatus status, int place) {
        String name = new PersonName((String) row[0], (String) row[1]).full();
        return new Participant(
                name == null ? new EmailAddress((String) row[2]).localPart() : name,
                (String) row[3],
                status,
                Sql.instant(row[5]),
                ((Number) row[6]).intValue(),
                place);
    }

    /** Everybody who comes or waits, to tell them something. */
    public List<EventRegistration> active(long event) {
        return entities.createQuery(
                        "select r from EventRegistration r join fetch r.agent where r.event.id = :event and r.status <> "
                                + STATUS + "WITHDRAWN order by r.turn",
                        EventRegistration.class)
                .setParameter("event", event)
                .getResultList();
    }

    /** Locks the rows of all series and events that a community organises or helps with, each in the order of their keys. */
    void lockAll(long community) {
        List<?> series = entities.createNativeQuery("select series_id from event_series_host where community_id = ?1"
                        + " union select series_id from event where community_id = ?1 and series_id is not null"
                        + " order by 1")
                .setParameter(1, community)
                .getResultList();
        for (Object key : series) {
            entities.createNativeQuery("select id from event_series where id = ?1 for update")
                    .setParameter(1, key)
                    .getResultList();
        }
        List<?> keys = entities.createNativeQuery("select id from event where community_id = ?1"
                        + " union select event_id from event_host where community_id = ?1 order by 1")
                .setParameter(1, community)
                .getResultList();
        // one by one: a single statement locks in the order in which it happens to read
        for (Object key : keys) {
            entities.createNativeQuery("select id from event where id = ?1 for update")
                    .setParameter(1, key)
                    .getResultList();
        }
    }

    /**
     * Every event of a community goes to another. Where both take part in one, the greater part stays: the organiser's, else
     * that of whoever has accepted. What both have imported from a calendar keeps the other's name for it.
     */
    void moveAll(long from, long into) {
        move(
                "delete b from event_host b join event_host a on a.event_id = b.event_id and a.community_id = ?1"
                        + " where b.community_id = ?2 and not b.organiser"
                        + " and (a.organiser or (a.state = 'ACCEPTED' and b.state <> 'ACCEPTED'))",
                from,
                into);
        move(
                "delete a from event_host a join event_host b on b.event_id = a.event_id and b.community_id = ?2"
                        + " where a.community_id = ?1",
                from,
                into);
        move("update event_host set community_id = ?2 where community_id = ?1", from, into);
        // nobody helps with a series that he organises himself
        move(
                "delete w from event_series_host w where (w.community_id = ?1 and exists (select 1 from event e"
                        + " where e.series_id = w.series_id and e.community_id = ?2)) or (w.community_id = ?2 and exists"
                        + " (select 1 from event e where e.series_id = w.series_id and e.community_id = ?1))",
                from,
                into);
        move(
                "delete b from event_series_host b join event_series_host a on a.series_id = b.series_id"
                        + " and a.community_id = ?1 where b.community_id = ?2 and a.state = 'ACCEPTED' and b.state <> 'ACCEPTED'",
                from,
                into);
        move(
                "delete a from event_series_host a join event_series_host b on b.series_id = a.series_id"
                        + " and b.community_id = ?2 where a.community_id = ?1",
                from,
                into);
        move("update event_series_host set community_id = ?2 where community_id = ?1", from, into);
        move(
                "update event a join event b on b.community_id = ?2 and b.external_uid = a.external_uid"
                        + " set a.external_uid = concat(left(a.external_uid, 230), '#', a.id) where a.community_id = ?1",
                from,
                into);
        move("update event set community_id = ?2 where community_id = ?1", from, into);
    }

    private void move(String sql, long from, long into) {
        entities.createNativeQuery(sql)
                .setParameter(1, from)
                .setParameter(2, into)
                .executeUpdate();
    }
}
