package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.discussion.FollowState;
import fr.gouv.hub.domain.discussion.Hearing;
import fr.gouv.hub.domain.discussion.Listener;
import fr.gouv.hub.domain.discussion.Post;
import fr.gouv.hub.domain.discussion.ThreadFollow;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who hears of which thread. Whoever changes it holds the lock of the thread's row. */
@ApplicationScoped
public class ThreadFollowRepository {

    /** What an {@code agent a} wants to hear of a thread, {@code f}, and of its community, {@code q}. */
    private static final String HEARING = " left join discussion_follow f on f.discussion_id = ? and f.agent_id = a.id"
            + " left join community_follow q on q.community_id = ? and q.agent_id = a.id and q.state = 'MUTED'";

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

    /** What a member hears of a thread. */
    Hearing hearing(long thread, long community, long agent) {
        return new Sql()
                        .add("select f.state, q.state quiet from agent a")
                        .add(HEARING, thread, community)
                        .add(" where a.id = ?", agent)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .findFirst()
                        .map(row -> hearing(row[0], row[1]))
                        .orElse(Hearing.NONE);
    }

    private static Hearing hearing(Object state, Object quiet) {
        return new Hearing(state == null ? null : FollowState.valueOf((String) state), quiet != null);
    }

    /**
     * Members other than its author who may hear of a post: those who said what they want to hear of its thread, and those whom
     * it may call; {@link Listener#isCalledBy} knows.
     *
     * @param called handles, as {@link fr.gouv.hub.domain.discussion.Mentions#in} finds them
     */
    public List<Listener> listeners(Post post, Set<String> called) {
        long thread = post.discussion().id();
        long community = post.discussion().community().id();
        Sql who = new Sql().add("select agent_id from discussion_follow where discussion_id = ?", thread);
        if (!called.isEmpty()) {
            members(who.add(" union "), community, called);
        }
        return listeners(
                who, new Sql().add("false"), thread, community, post.author().id());
    }

    /** Members other than an author whom a post of his in a thread may call; those are visible who wrote there, too. */
    List<Listener> called(long thread, long community, long author, Set<String> called) {
        return listeners(
                members(new Sql(), community, called),
                new Sql()
                        .add(
                                "m.listed or m.role <> 'MEMBER' or exists (select 1 from discussion_post p"
                                        + " where p.discussion_id = ? and p.author_id = a.id and p.state = 'SHOWN')",
                                thread),
                thread,
                community,
                author);
    }

    private static Sql members(Sql sql, long community, Set<String> called) {
        sql.add(
                "select n.agent_id from membership n join agent b on b.id = n.agent_id where n.community_id = ?"
                        + " and (false",
                community);
        called.forEach(handle -> named(sql, handle));
        return sql.add(")");
    }

    private List<Listener> listeners(Sql who, Sql visible, long thread, long community, long author) {
        return new Sql()
                        .add("select a.id, a.first_name, a.last_name, a.email, f.state, q.state quiet, (")
                        .add(visible)
                        .add(") visible from (")
                        .add(who)
                        .add(
                                ") x join membership m on m.community_id = ? and m.agent_id = x.agent_id"
                                        + " join agent a on a.id = m.agent_id",
                                community)
                        .add(HEARING, thread, community)
                        .add(" where a.id <> ?", author)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(row -> new Listener(
                                ((Number) row[0]).longValue(),
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                hearing(row[4], row[5]),
                                isTrue(row[6])))
                        .toList();
    }

    /** Drivers give a condition as a number or as a truth value. */
    private static boolean isTrue(Object stored) {
        return stored instanceof Boolean truth ? truth : stored instanceof Number number && number.intValue() != 0;
    }

    /** Names that a handle may stand for, and some more: whatever it writes differently may be anything. */
    private static void named(Sql sql, String handle) {
        String[] parts = handle.split("\\.", -1);
        if (parts.length == 2) {
            sql.add(" or (b.first_name like ? and b.last_name like ?)", pattern(parts[0]), pattern(parts[1]));
        } else if (parts.length == 1) {
            sql.add(" or b.first_name like ? or b.last_name like ?", pattern(handle), pattern(handle));
        }
    }

    private static String pattern(String part) {
        return "%" + part.replaceAll("oe|ae|[^a-z0-9]+", "%") + "%";
    }
}
