package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.PersonName;
import fr.gouv.hub.domain.event.Attendance;
import fr.gouv.hub.domain.event.AttendanceFigures;
import fr.gouv.hub.domain.event.CheckInLine;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.reference.ReachCounts;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is expected at an event and who came. Lists are in the order of names, whose sorting is bounded by the event; they go
 * on after a registration, whatever happened to it since.
 */
@ApplicationScoped
public class EventAttendanceRepository {

    /** What people are sorted by; an account without a name is found under its address. */
    private static final String KEY = "coalesce(a.last_name, a.email)";

    /** Stands for all dates of a series where a key of one is expected. */
    static final long ALL_DATES = 0;

    /** Of r, registrations with a seat. */
    private static final String FIGURES = "count(*), coalesce(sum(r.attendance = 'PRESENT'), 0),"
            + " coalesce(sum(r.attendance = 'ABSENT'), 0), coalesce(sum(r.attendance = 'EXCUSED'), 0),"
            + " coalesce(sum(r.walk_in), 0)";

    /** Those of a series; its key is the one parameter. */
    private static final String SEATS =
            "event e join event_registration r on r.event_id = e.id and r.status = 'REGISTERED'"
                    + " where e.series_id = ?";

    /** Of e, an event: how many came without an account. */
    private static final String GUESTS = "e.guest_count + (select count(*) from event_guest g where g.event_id = e.id)";

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** Read under the lock of the event. */
    Optional<EventRegistration> find(long event, long registration) {
        return entities.createQuery(
                        "select r from EventRegistration r join fetch r.agent where r.id = :id and r.event.id = :event",
                        EventRegistration.class)
                .setParameter("id", registration)
                .setParameter("event", event)
                .getResultStream()
                .findFirst();
    }

    AttendanceFigures figures(long event) {
        Object[] row = new Sql()
                .add(
                        "select 0, " + FIGURES + ", (select " + GUESTS + " from event e where e.id = ?)"
                                + " from event_registration r where r.event_id = ? and r.status = 'REGISTERED'",
                        event,
                        event)
                .rows(entities::createNativeQuery)
                .get(0);
        return attendance(row);
    }

    private static AttendanceFigures attendance(Object[] row) {
        return new AttendanceFigures(
                number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]), number(row[6]));
    }

    /**
     * Who came to the dates of a series, by date, and under {@link #ALL_DATES} how many people with an account that is.
     */
    Map<Long, AttendanceFigures> ofSeries(long series) {
        Map<Long, AttendanceFigures> figures = new HashMap<>();
        new Sql()
                .add("select r.event_id, " + FIGURES + ", 0 from " + SEATS + " group by r.event_id", series)
                .add(
                        " union all select " + ALL_DATES
                                + ", count(distinct r.agent_id), count(distinct if(r.attendance ="
                                + " 'PRESENT', r.agent_id, null)), 0, 0, 0, 0 from " + SEATS
                                + " and e.status = 'PUBLISHED'",
                        series)
                .add(" union all select e.id, 0, 0, 0, 0, 0, " + GUESTS + " from event e where e.series_id = ?", series)
                .rows(entities::createNativeQuery)
                .forEach(row -> figures.merge(((Number) row[0]).longValue(), attendance(row), AttendanceFigures::plus));
        return figures;
    }

    /** Where those come from who have a seat at a date of a series, each counted once. */
    ReachCounts reachOfSeries(long series) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(ReachCounts.sql(
                        "(select distinct r.agent_id from " + SEATS.replace("?", "?1") + " and e.status = 'PUBLISHED')",
                        "1 = 1"))
                .setParameter(1, series)
                .getResultList();
        return ReachCounts.of(rows);
    }

    /** Where those who have a seat come from. */
    ReachCounts reach(long event) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        ReachCounts.sql("event_registration", "p.event_id = ?1 and p.status = 'REGISTERED'"))
                .setParameter(1, event)
                .getResultList();
        return ReachCounts.of(rows);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /** @return the answers by registration and then by question; empty where there is none */
    Map<Long, List<String>> answers(List<Long> registrations) {
        Map<Long, List<String>> answers = new HashMap<>();
        if (!registrations.isEmpty()) {
            new Sql()
                    .add("select a.registration_id, a.answer from event_answer a where a.registration_id")
                    .in(registrations)
                    .add(" order by a.registration_id, a.position")
                    .rows(entities::createNativeQuery)
                    .forEach(row -> answers.computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>())
                            .add((String) row[1]));
        }
        return answers;
    }

    /**
     * Those who are registered.
     *
     * @param name part of a name, or of the address of somebody without a name; empty: everybody
     * @param after the registration that the page before ended with; 0: from the beginning
     */
    List<CheckInLine> lines(long event, String name, long after, int most) {
        Sql sql = new Sql()
                .add(
                        "select r.id, a.first_name, a.last_name, a.email, m.short_name, r.attendance, r.walk_in, r.asked_at"
                                + " from event_registration r join agent a on a.id = r.agent_id"
                                + " left join administration m on m.id = a.administration_id"
                                + " where r.event_id = ? and r.status = ?",
                        event,
                        RegistrationStatus.REGISTERED.name());
        if (!name.isEmpty()) {
            sql.add(
                    " and concat_ws(' ', a.first_name, a.last_name, if(a.last_name is null, a.email, null)) like ?",
                    "%" + name.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (after > 0) {
            String last = "(select " + KEY.replace("a.", "la.")
                    + " from event_registration lr join agent la on la.id = lr.agent_id"
                    + " where lr.id = ? and lr.event_id = ?)";
            sql.add(" and " + KEY + " >= " + last, after, event)
                    .add(" and (" + KEY + " > " + last + " or r.id > ?)", after, event, after);
        }
        return sql.add(" order by " + KEY + ", r.id limit ?", most).rows(entities::createNativeQuery).stream()
                .map(EventAttendanceRepository::line)
                .toList();
    }

    private static CheckInLine line(Object[] row) {
        String name = new PersonName((String) row[1], (String) row[2]).full();
        return new CheckInLine(
                ((Number) row[0]).longValue(),
                name == null ? new EmailAddress((String) row[3]).localPart() : name,
                (String) row[4],
                row[5] == null ? null : Attendance.valueOf((String) row[5]),
                Boolean.TRUE.equals(row[6]) || (row[6] instanceof Number walkIn && walkIn.intValue() != 0),
                Sql.instant(row[7]));
    }
}
