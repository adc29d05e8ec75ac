package fr.gouv.hub.bench.yardstick;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** The main query of each page, in the shape that the portal gives it. Each returns how many rows it found. */
@ApplicationScoped
public class YardstickQueries {
    /** Beginning of the addresses of the agents that {@link #insert} makes. */
    public static final String ADDRESS = "etalon.";

    private static final String CARD =
            "select c.id, c.slug, c.name, c.purpose, c.hosting, c.external_place, c.join_policy,"
                    + " c.visibility, c.status, c.member_count, c.last_activity_at from community c"
                    + " where c.status in ('PUBLISHED', 'DORMANT') and c.visibility <> 'HIDDEN'";
    private static final String FILTER =
            " and (c.name like ?1 or c.purpose like ?1 or exists (select 1 from community_theme x"
                    + " join theme t on t.id = x.theme_id where x.community_id = c.id and t.name like ?1))"
                    + " and exists (select 1 from community_theme x join theme t on t.id = x.theme_id"
                    + " where x.community_id = c.id and (t.id = 7 or t.parent_id = 7))"
                    + " and exists (select 1 from community_territory x join territory t on t.id = x.territory_id"
                    + " where x.community_id = c.id and (t.id = 9 or t.parent_id = 9))";

    private static final String EVENT =
            "select e.id, e.slug, e.title, e.format, e.mode, e.place, e.starts_local, e.ends_local, e.zone, e.starts_at,"
                    + " e.capacity, e.registered_count, c.slug, c.name from event e join community c"
                    + " on c.id = e.community_id where e.status = 'PUBLISHED'";

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    int list(int from, int rows) {
        return rows(entities.createNativeQuery(CARD + " order by c.name, c.id limit ?1 offset ?2")
                .setParameter(1, rows)
                .setParameter(2, from));
    }

    /** With one word, one theme and one région, as the benchmark's filtered directory. */
    int filtered(int rows) {
        return 1
                + rows(entities.createNativeQuery(CARD + FILTER + " order by c.name, c.id limit ?2")
                        .setParameter(1, "%design%")
                        .setParameter(2, rows));
    }

    int community(String slug) {
        return rows(entities.createQuery("select c from Community c where c.slug = :slug", Community.class)
                .setParameter("slug", slug));
    }

    int events(int rows) {
        return rows(entities.createNativeQuery(
                        EVENT + " and e.starts_at >= utc_timestamp(6) order by e.starts_at, e.id limit ?1")
                .setParameter(1, rows));
    }

    int past(int rows) {
        return rows(entities.createNativeQuery(
                        EVENT + " and e.starts_at < utc_timestamp(6) order by e.starts_at desc, e.id desc limit ?1")
                .setParameter(1, rows));
    }

    /** The events of a month, as far as a page has room for. */
    int month(String month, int rows) {
        return rows(entities.createNativeQuery(EVENT
                        + " and e.starts_at >= ?1 and e.starts_at < ?1 + interval 1 month"
                        + " order by e.starts_at, e.id limit ?2")
                .setParameter(1, month + "-01")
                .setParameter(2, rows));
    }

    int event(String slug) {
        return rows(entities.createQuery("select e from CommunityEvent e where e.slug = :slug", CommunityEvent.class)
                .setParameter("slug", slug));
    }

    int agent(long id) {
        return entities.find(Agent.class, id) == null ? 0 : 1;
    }

    int memberships(long agent) {
        return rows(entities.createQuery(
                        "select c.slug, c.name, c.purpose, m.role, m.joinedAt, c.memberCount from Membership m"
                                + " join m.community c where m.agent.id = :agent order by c.name")
                .setParameter("agent", agent));
    }

    @Transactional
    int insert() {
        entities.persist(
                Agent.register(new EmailAddress(ADDRESS + UUID.randomUUID() + "@numerique.gouv.fr"), Instant.now()));
        return 1;
    }

    private static int rows(Query query) {
        return query.getResultList().size();
    }
}
