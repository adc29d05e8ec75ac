package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.membership.CommunityFollowState;
import fr.gouv.hub.domain.membership.FollowLine;
import fr.gouv.hub.service.community.CommunityConditions;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who follows or has muted which community: one row for each, which a unique key holds. */
@ApplicationScoped
public class CommunityFollowRepository {

    private static final int MOST_LINES = 200;

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    Optional<CommunityFollowState> find(long community, long agent) {
        @SuppressWarnings("unchecked")
        List<String> states = entities.createNativeQuery(
                        "select state from community_follow where community_id = ?1 and agent_id = ?2")
                .setParameter(1, community)
                .setParameter(2, agent)
                .getResultList();
        return states.stream().findFirst().map(CommunityFollowState::valueOf);
    }

    /** However often and from wherever it is asked at once: one row, and the last one asked for counts. */
    void become(long community, long agent, CommunityFollowState state, Instant now) {
        entities.createNativeQuery("insert into community_follow (community_id, agent_id, state, changed_at)"
                        + " values (?1, ?2, ?3, ?4) on duplicate key update state = ?3, changed_at = ?4")
                .setParameter(1, community)
                .setParameter(2, agent)
                .setParameter(3, state.name())
                .setParameter(4, Sql.utc(now))
                .executeUpdate();
    }

    void forget(long community, long agent) {
        entities.createNativeQuery("delete from community_follow where community_id = ?1 and agent_id = ?2")
                .setParameter(1, community)
                .setParameter(2, agent)
                .executeUpdate();
    }

    /** An agent's communities, by name; those that he may know of. */
    List<FollowLine> linesOf(long agent) {
        return new Sql()
                        .add(
                                "select c.id, c.slug, c.name, f.state, f.changed_at from community_follow f"
                                        + " join community c on c.id = f.community_id where f.agent_id = ? and ("
                                        + CommunityConditions.listedSql("c")
                                        + " or exists (select 1 from membership m where m.community_id = c.id and m.agent_id = ?))"
                                        + " order by c.name limit ?",
                                agent,
                                agent,
                                MOST_LINES)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(row -> new FollowLine(
                                ((Number) row[0]).longValue(),
                                (String) row[1],
                                (String) row[2],
                                CommunityFollowState.valueOf((String) row[3]),
                                Sql.instant(row[4])))
                        .toList();
    }

    /** What an agent follows or has muted. */
    void forget(long agent) {
        new Sql()
                .add("delete from community_follow where agent_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
    }
}
