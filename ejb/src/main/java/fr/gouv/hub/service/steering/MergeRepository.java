package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.steering.MergeFigures;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Counts what a community has, of whatever feature, before it becomes part of another: one statement. */
@ApplicationScoped
public class MergeRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    MergeFigures figures(long from, long into, Instant now) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select (select count(*) from membership where community_id = ?1),"
                                + " (select count(*) from membership a join membership b on b.agent_id = a.agent_id"
                                + " and b.community_id = ?2 where a.community_id = ?1),"
                                + " (select count(*) from membership_request where community_id = ?1 and status = 'PENDING'),"
                                + " (select count(*) from membership_request r where r.community_id = ?1 and r.status = 'PENDING'"
                                + " and not exists (select 1 from membership m where m.community_id = ?2 and m.agent_id = r.agent_id)"
                                + " and not exists (select 1 from membership_request o where o.community_id = ?2"
                                + " and o.pending_agent_id = r.agent_id)),"
                                + " (select count(*) from invitation where community_id = ?1 and status = 'PENDING' and expires_at > ?3),"
                                + " (select count(*) from discussion where community_id = ?1),"
                                + " (select count(*) from news_item where community_id = ?1),"
                                + " (select count(*) from event where community_id = ?1),"
                                + " (select count(*) from community_source where community_id = ?1),"
                                + " (select count(*) from community_source where community_id in (?1, ?2) and kind = 'CALENDAR')")
                .setParameter(1, from)
                .setParameter(2, into)
                .setParameter(3, Sql.utc(now))
                .getSingleResult();
        return new MergeFigures(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                number(row[9]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
