package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.discussion.FollowState;
import fr.gouv.hub.domain.discussion.Listener;
import fr.gouv.hub.domain.discussion.Post;
import fr.gouv.hub.domain.discussion.ThreadFollow;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Who hears of which thread. Whoever changes it holds the lock of the thread's row. */
@ApplicationScoped
public class ThreadFollowRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    Optional<ThreadFollow> find(long thread, long agent) {
        return entities.createQuery(
                        "select f from ThreadFollow f where f.discussion.id = :thread and f.agent.id = :agent",
                        ThreadFollow.class)
                .setParameter("thread", thread)
                .setParameter("agent", agent)
                .getResultStream()
                .findFirst();
    }

    void add(ThreadFollow follow) {
        entities.persist(follow);
    }

    /** Members other than its author who may hear of a post: who wrote in the thread, follows it, or runs the community. */
    public List<Listener> listeners(Post post) {
        long thread = post.discussion().id();
        long community = post.discussion().community().id();
        return new Sql()
                        .add(
                                "select a.id, a.first_name, a.last_name, a.email, f.state, q.state quiet from"
                                        + " (select author_id agent_id from discussion_post where discussion_id = ?"
                                        + " union select agent_id from discussion_follow where discussion_id = ?"
                                        + " union select agent_id from membership where community_id = ? and role in ('LEAD', 'FACILITATOR')) x"
                                        + " join membership m on m.community_id = ? and m.agent_id = x.agent_id"
                                        + " join agent a on a.id = m.agent_id"
                                        + " left join discussion_follow f on f.discussion_id = ? and f.agent_id = m.agent_id"
                                        + " left join community_follow q on q.community_id = m.community_id and q.agent_id = m.agent_id"
                                        + " and q.state = 'MUTED' where x.agent_id <> ?",
                                thread,
                                thread,
                                community,
                                community,
                                thread,
                                post.author().id())
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(row -> new Listener(
                                ((Number) row[0]).longValue(),
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                row[4] == null ? null : FollowState.valueOf((String) row[4]),
                                row[5] != null))
                        .toList();
    }
}
