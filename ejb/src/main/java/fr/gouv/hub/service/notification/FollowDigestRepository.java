package fr.gouv.hub.service.notification;

import fr.gouv.hub.service.community.CommunityConditions;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** What is new in followed communities, for whom, and how far telling it has come. */
@ApplicationScoped
public class FollowDigestRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /**
     * How far telling has come.
     *
     * @param until the end of the window that is being told; null between two runs
     * @param lastAgent followers up to this one have been told of it
     */
    record Progress(Instant toldUntil, Instant until, long lastAgent) {}

    /**
     * Something new in a followed community.
     *
     * @param kind NEWS, EVENT, SERIES (the first of its dates that is told) or THREAD
     * @param path inside the portal
     */
    record NewItem(long agent, String email, String community, String kind, String title, String path) {}

    /** Whoever tells holds this lock until what he told is written: two nodes tell nothing twice. */
    Progress lock() {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select told_until, telling_until, last_agent_id from follow_digest where id = 1 for update")
                .getSingleResult();
        return new Progress(
                Sql.instant(row[0]), row[1] == null ? null : Sql.instant(row[1]), ((Number) row[2]).longValue());
    }

    void begin(Instant until) {
        run(new Sql()
                .add("update follow_digest set telling_until = ?, last_agent_id = 0 where id = 1", Sql.utc(until)));
    }

    void goOn(long lastAgent) {
        run(new Sql().add("update follow_digest set last_agent_id = ? where id = 1", lastAgent));
    }

    void finish() {
        run(new Sql().add("update follow_digest set told_until = telling_until, telling_until = null where id = 1"));
    }

    private void run(Sql sql) {
        sql.query(entities::createNativeQuery).executeUpdate();
    }

    /** Agents who follow some community, after a key. */
    List<Long> followersAfter(long agent, int most) {
        @SuppressWarnings("unchecked")
        List<Number> found = entities.createNativeQuery("select distinct agent_id from community_follow"
                        + " where state = 'FOLLOWED' and agent_id > ?1 order by agent_id limit ?2")
                .setParameter(1, agent)
                .setParameter(2, most)
                .getResultList();
        return found.stream().map(Number::longValue).toList();
    }

    /** What appeared in a window in the communities that some agents follow, as far as each may read it; never his own. */
    List<NewItem> newItems(List<Long> agents, Instant after, Instant until) {
        Object from = Sql.utc(after);
        Object to = Sql.utc(until);
        return new Sql()
                        .add(
                                "select f.agent_id, a.email, c.name, x.kind, x.title, x.path from (select n.community_id,"
                                        + " n.author_id, 'NEWS' kind, n.title, concat('/actualites/', n.slug) path, n.published_at at_"
                                        + " from news_item n where n.status = 'PUBLISHED' and n.community_id is not null"
                                        + " and n.published_at > ? and n.published_at <= ?"
                                        + " union all select h.community_id, e.created_by,"
                                        + " if(e.series_id is null, 'EVENT', 'SERIES'), e.title,"
                                        + " concat('/evenements/', e.slug), e.announced_at from event e"
                                        + " join event_host h on h.event_id = e.id and h.shown"
                                        + " where e.announced_at > ? and e.announced_at <= ? and e.starts_at > ?"
                                        + " and not exists (select 1 from event o join event_host g on g.event_id = o.id"
                                        + " and g.community_id = h.community_id and g.shown where o.series_id = e.series_id"
                                        + " and o.series_key < e.series_key and o.announced_at > ? and o.announced_at <= ?"
                                        + " and o.starts_at > ?)"
                                        + " union all select d.community_id, d.author_id, 'THREAD', d.title,"
                                        + " concat('/discussions/', d.id), d.created_at from discussion d"
                                        + " where d.created_at > ? and d.created_at <= ?) x"
                                        + " join community_follow f on f.community_id = x.community_id and f.state = 'FOLLOWED'"
                                        + " join community c on c.id = f.community_id join agent a on a.id = f.agent_id where "
                                        + CommunityConditions.contentSql("c", "f.agent_id")
                                        + " and (x.author_id is null or x.author_id <> f.agent_id) and f.agent_id",
                                from,
                                to,
                                from,
                                to,
                                to,
                                from,
                                to,
                                to,
                                from,
                                to)
                        .in(agents)
                        .add(" order by f.agent_id, x.at_, x.path")
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(row -> new NewItem(
                                ((Number) row[0]).longValue(),
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                (String) row[5]))
                        .toList();
    }
}
