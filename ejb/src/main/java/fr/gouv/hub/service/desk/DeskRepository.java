package fr.gouv.hub.service.desk;

import fr.gouv.hub.domain.account.PersonName;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.desk.CommunityFigures;
import fr.gouv.hub.domain.desk.DeskEvent;
import fr.gouv.hub.domain.desk.DeskFigures;
import fr.gouv.hub.domain.desk.MemberCriteria;
import fr.gouv.hub.domain.desk.MemberLine;
import fr.gouv.hub.domain.desk.MemberSort;
import fr.gouv.hub.domain.desk.RecentFigures;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.reference.ReachCounts;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The desk's queries: counts over memberships, and lists of members. In SQL: one statement holds several counts. */
@ApplicationScoped
public class DeskRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    void noteDeparture(long community, Instant now) {
        entities.createNativeQuery("insert into membership_departure (community_id, left_at) values (?1, ?2)")
                .setParameter(1, community)
                .setParameter(2, Sql.utc(now))
                .executeUpdate();
    }

    /** Who has gone from a community that became part of another counts there. */
    void moveDepartures(long from, long into) {
        entities.createNativeQuery("update membership_departure set community_id = ?2 where community_id = ?1")
                .setParameter(1, from)
                .setParameter(2, into)
                .executeUpdate();
    }

    /** What changes at once: who runs the community, who waits to come in, who has gone. */
    DeskFigures figures(Community community, RecentFigures recent, Instant now) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select (select count(*) from membership where community_id = ?1 and role in ('LEAD', 'FACILITATOR')),"
                                + " (select count(*) from membership_request where community_id = ?1 and status = 'PENDING'),"
                                + " (select min(requested_at) from membership_request where community_id = ?1 and status = 'PENDING'),"
                                + " (select count(*) from membership_departure where community_id = ?1 and left_at >= ?2)")
                .setParameter(1, community.id())
                .setParameter(2, Sql.utc(now.minus(DeskFigures.RECENT)))
                .getSingleResult();
        return new DeskFigures(
                community.id(),
                community.slug(),
                community.name(),
                community.status(),
                community.joinPolicy(),
                community.memberCount(),
                recent.joined(),
                number(row[3]),
                recent.active(),
                number(row[0]),
                number(row[1]),
                row[2] == null ? null : Sql.instant(row[2]),
                recent.medianDelay(),
                community.lastActivityAt());
    }

    /** Reads all that happened in a month: the more the larger the community. */
    RecentFigures recent(long community, Instant now) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select (select count(*) from membership where community_id = ?1 and joined_at >= ?2),"
                                + " (select count(*) from (select p.author_id agent_id from discussion d join discussion_post p"
                                + " on p.discussion_id = d.id and p.posted_at >= ?2 where d.community_id = ?1 and d.last_post_at >= ?2"
                                + " union select r.agent_id from event_host h join event_registration r on r.event_id = h.event_id"
                                + " and r.asked_at >= ?2 and r.status <> 'WITHDRAWN' where h.community_id = ?1 and h.shown and h.starts_at >= ?2"
                                + " union select agent_id from membership where community_id = ?1 and joined_at >= ?2) x"
                                + " join membership m on m.community_id = ?1 and m.agent_id = x.agent_id),"
                                + " (select distinct median(timestampdiff(second, requested_at, decided_at)) over ()"
                                + " from membership_request where community_id = ?1 and status in ('ACCEPTED', 'REFUSED')"
                                + " and requested_at >= ?3)")
                .setParameter(1, community)
                .setParameter(2, Sql.utc(now.minus(DeskFigures.RECENT)))
                .setParameter(3, Sql.utc(now.minus(DeskFigures.DELAYS_OVER)))
                .getSingleResult();
        return new RecentFigures(
                number(row[0]), number(row[1]), row[2] == null ? null : Duration.ofSeconds(number(row[2])));
    }

    /** The next events of a community, then the last ones, at most so many of each. */
    List<DeskEvent> events(long community, Instant now, int most) {
        Sql sql = new Sql();
        for (boolean over : new boolean[] {false, true}) {
            sql.add(
                    (over ? " union all " : "") + "(select e.slug, e.title, e.starts_local, " + (over ? "1" : "0")
                            + " over_, e.registered_count, e.waiting_count, e.capacity, (select count(*) from event_registration r"
                            + " where r.event_id = e.id and r.attendance = 'PRESENT') + e.guest_count + (select count(*)"
                            + " from event_guest g where g.event_id = e.id) present, e.starts_at from event_host h"
                            + " join event e on e.id = h.event_id where h.community_id = ? and h.shown and h.starts_at "
                            + (over ? "<" : ">=") + " ? order by h.starts_at" + (over ? " desc" : "") + " limit ?)",
                    community,
                    Sql.utc(now),
                    most);
        }
        return sql.rows(entities::createNativeQuery).stream()
                .map(row -> new DeskEvent(
                        (String) row[0],
                        (String) row[1],
                        Sql.local(row[2]).toLocalDate(),
                        number(row[3]) == 1,
                        (int) number(row[4]),
                        (int) number(row[5]),
                        row[6] == null ? null : ((Number) row[6]).intValue(),
                        number(row[7])))
                .toList();
    }

    CommunityFigures communityFigures(long community, Instant now) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select (select count(*) from membership where community_id = ?1 and joined_at >= ?2),"
                                + " (select count(*) from event_host where community_id = ?1 and shown and starts_at < ?3),"
                                + " (select count(*) from discussion where community_id = ?1)")
                .setParameter(1, community)
                .setParameter(2, Sql.utc(now.minus(CommunityFigures.NEW)))
                .setParameter(3, Sql.utc(now))
                .getSingleResult();
        return new CommunityFigures(number(row[0]), number(row[1]), number(row[2]));
    }

    ReachCounts reach(long community) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(ReachCounts.sql("membership", "p.community_id = ?1"))
                .setParameter(1, community)
                .getResultList();
        return ReachCounts.of(rows);
    }

    /** Those of a role are counted in an index; only names need the agents. */
    long countMembers(long community, MemberCriteria criteria) {
        String agents = criteria.words().isEmpty() ? "" : " join agent a on a.id = m.agent_id";
        return number(where(new Sql().add("select count(*) from membership m" + agents), community, criteria)
                .query(entities::createNativeQuery)
                .getSingleResult());
    }

    List<MemberLine> members(long community, MemberCriteria criteria, int offset, int size) {
        return lines(where(new Sql().add(COLUMNS), community, criteria)
                .add(order(criteria.sort()) + " limit ? offset ?", size, offset));
    }

    List<MemberLine> membersAfter(long community, MemberCriteria criteria, long agent, int size) {
        return lines(where(new Sql().add(COLUMNS), community, criteria)
                .add(" and m.agent_id > ? order by m.agent_id limit ?", agent, size));
    }

    private static final String COLUMNS =
            "select m.agent_id, a.first_name, a.last_name, a.email, m.role, m.joined_at, m.id"
                    + " from membership m join agent a on a.id = m.agent_id";

    /** The one condition of count, list and export. */
    private static Sql where(Sql sql, long community, MemberCriteria criteria) {
        sql.add(" where m.community_id = ?", community);
        if (criteria.role() != null) {
            sql.add(" and m.role = ?", criteria.role().name());
        }
        for (String word : criteria.words()) {
            // the part before the @ stands for a name that is not known
            String like = '%' + word + '%';
            sql.add(
                    " and (a.first_name like ? or a.last_name like ? or a.last_name is null"
                            + " and convert(substring_index(a.email, '@', 1) using utf8mb4) like ?)",
                    like,
                    like,
                    like);
        }
        return sql;
    }

    private static String order(MemberSort sort) {
        String name = "coalesce(a.last_name, convert(a.email using utf8mb4))";
        String role = "field(m.role, 'LEAD', 'FACILITATOR', 'EVENT_ORGANISER', 'MEMBER')";
        return " order by "
                + switch (sort) {
                    case NEWEST -> "m.joined_at desc, m.id desc";
                    case OLDEST -> "m.joined_at, m.id";
                    case NAME -> name + ", a.first_name, m.id";
                    case NAME_BACKWARDS -> name + " desc, a.first_name desc, m.id desc";
                    case ROLE -> role + ", " + name + ", m.id";
                    case ROLE_BACKWARDS -> role + " desc, " + name + ", m.id";
                };
    }

    private List<MemberLine> lines(Sql sql) {
        return sql.rows(entities::createNativeQuery).stream()
                .map(DeskRepository::line)
                .toList();
    }

    private static MemberLine line(Object[] row) {
        String name = new PersonName((String) row[1], (String) row[2]).full();
        return new MemberLine(
                number(row[0]),
                name == null ? new EmailAddress((String) row[3]).localPart() : name,
                CommunityRole.valueOf((String) row[4]),
                Sql.instant(row[5]),
                number(row[6]));
    }

    private static long number(Object stored) {
        return ((Number) stored).longValue();
    }
}
