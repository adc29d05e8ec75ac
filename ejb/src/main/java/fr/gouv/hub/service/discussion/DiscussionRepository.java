package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.discussion.Discussion;
import fr.gouv.hub.domain.discussion.Post;
import fr.gouv.hub.domain.discussion.PostLine;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.PostState;
import fr.gouv.hub.domain.discussion.ThreadCursor;
import fr.gouv.hub.domain.discussion.ThreadSummary;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The only place that queries threads and posts. Whoever asks has checked what the reader may see of the community. */
@ApplicationScoped
public class DiscussionRepository {

    private static final String SUMMARY = "select new fr.gouv.hub.domain.discussion.ThreadSummary(d.id, d.title,"
            + " a.firstName, a.lastName, a.email, d.postCount, d.lastPostAt, d.pinned, d.closedAt)"
            + " from Discussion d left join d.author a where d.community.id = :community";

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /**
     * A thread with its community and what the reader is there: one statement. The community is joined outwards because
     * EclipseLink writes inner joins behind the outer ones, which then cannot refer to them.
     */
    Optional<KnownThread> findSeen(long id, OptionalLong reader) {
        return entities.createQuery(
                        "select d, c, m.role from Discussion d left join d.community c"
                                + " left join Membership m on m.community = c and m.agent.id = :reader where d.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("reader", reader.orElse(0))
                .getResultStream()
                .findFirst()
                .map(row -> new KnownThread((Discussion) row[0], (Community) row[1], (CommunityRole) row[2]));
    }

    /** What stands above the list of a community. */
    List<ThreadSummary> pinned(long community, int most) {
        return entities.createQuery(
                        SUMMARY + " and d.pinned = true order by d.lastPostAt desc, d.id desc", ThreadSummary.class)
                .setParameter("community", community)
                .setMaxResults(most)
                .getResultList();
    }

    /** The threads after a place in the list, the one with the latest post first; from the beginning when there is no place. */
    List<ThreadSummary> older(long community, ThreadCursor after, int most) {
        String place = after == null ? "" : " and d.lastPostAt <= :at and (d.lastPostAt < :at or d.id < :id)";
        var query = entities.createQuery(
                        SUMMARY + " and d.pinned = false" + place + " order by d.lastPostAt desc, d.id desc",
                        ThreadSummary.class)
                .setParameter("community", community)
                .setMaxResults(most);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** The threads before a place in the list, the nearest first. */
    List<ThreadSummary> newer(long community, ThreadCursor before, int most) {
        return entities.createQuery(
                        SUMMARY
                                + " and d.pinned = false and d.lastPostAt >= :at and (d.lastPostAt > :at or d.id > :id)"
                                + " order by d.lastPostAt, d.id",
                        ThreadSummary.class)
                .setParameter("community", community)
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(most)
                .getResultList();
    }

    /** The latest of a community, the pinned ones first. */
    List<ThreadSummary> latest(long community, int most) {
        return entities.createQuery(
                        SUMMARY + " order by d.pinned desc, d.lastPostAt desc, d.id desc", ThreadSummary.class)
                .setParameter("community", community)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The posts of a thread whose numbers are greater than one, in their order, with what the reader thanked for. SQL:
     * EclipseLink makes an inner join of the author's as soon as another join refers to it.
     *
     * @param reader who also reads why a post of his was taken away
     */
    List<PostLine> posts(KnownThread thread, OptionalLong reader, int after, int most) {
        long me = reader.orElse(0);
        return new Sql()
                        .add(
                                "select p.id, p.number, a.id author, a.first_name, a.last_name, a.email, m.role, p.body, p.posted_at,"
                                        + " p.state, p.edited_at, if(p.author_id = ?, p.retired_motive, null) motive, p.thanks_count,"
                                        + " t.thanked_at from discussion_post p left join agent a on a.id = p.author_id"
                                        + " left join membership m on m.agent_id = p.author_id and m.community_id = ?"
                                        + " left join discussion_thanks t on t.post_id = p.id and t.agent_id = ?"
                                        + " where p.discussion_id = ? and p.number > ? and p.number <= ? order by p.number",
                                me,
                                thread.community().id(),
                                me,
                                thread.discussion().id(),
                                after,
                                after + most)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(DiscussionRepository::line)
                        .toList();
    }

    private static PostLine line(Object[] row) {
        return new PostLine(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).intValue(),
                row[2] == null ? null : ((Number) row[2]).longValue(),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                row[6] == null ? null : CommunityRole.valueOf((String) row[6]),
                (String) row[7],
                Sql.instant(row[8]),
                PostState.valueOf((String) row[9]),
                row[10] == null ? null : Sql.instant(row[10]),
                (String) row[11],
                ((Number) row[12]).intValue(),
                row[13] == null ? null : Sql.instant(row[13]));
    }

    /** Where the post stands that an agent's form has made already. */
    Optional<PostPlace> findSent(long author, String token) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.discussion.PostPlace(p.discussion.id, p.number) from Post p"
                                + " where p.author.id = :author and p.token = :token",
                        PostPlace.class)
                .setParameter("author", author)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    /**
     * Locks the row: whoever changes a thread or its posts queues here, and then sees what the one before him left.
     *
     * @throws NotFoundException when there is none
     */
    Discussion lock(long id) {
        return entities.createQuery("select d from Discussion d where d.id = :id", Discussion.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** How many threads of a community are pinned, but one; whoever decides by it holds the lock of the community's row. */
    long countPinned(long community, long except) {
        return entities.createQuery(
                        "select count(d) from Discussion d where d.community.id = :community and d.pinned = true and d.id <> :except",
                        Long.class)
                .setParameter("community", community)
                .setParameter("except", except)
                .getSingleResult();
    }

    /** Other communities that an agent runs, by name. */
    List<Community> runBy(long agent, long except) {
        return entities.createQuery(
                        "select c from Membership m join m.community c where m.agent.id = :agent and m.role in :roles"
                                + " and c.id <> :except order by c.name",
                        Community.class)
                .setParameter("agent", agent)
                .setParameter("roles", EnumSet.of(CommunityRole.LEAD, CommunityRole.FACILITATOR))
                .setParameter("except", except)
                .getResultList();
    }

    Discussion add(Discussion discussion) {
        entities.persist(discussion);
        entities.flush();
        return discussion;
    }

    Post add(Post post) {
        entities.persist(post);
        entities.flush();
        return post;
    }

    /** Locks the rows of all threads of a community, in the order of their keys. */
    void lockAll(long community) {
        // their keys first: a lock that goes by another index waits for a writer who waits for that index
        lockThese(entities.createQuery("select d.id from Discussion d where d.community.id = :community", Long.class)
                .setParameter("community", community)
                .getResultList());
    }

    /** Locks the rows of those threads that there still are, in the order of their keys. */
    void lockThese(List<Long> threads) {
        if (!threads.isEmpty()) {
            new Sql()
                    .add("select id from discussion force index (primary) where id")
                    .in(threads)
                    .add(" order by id for update")
                    .query(entities::createNativeQuery)
                    .getResultList();
        }
    }

    /** Every thread of a community goes to another; what was pinned in the one is not in the other. */
    void moveAll(long from, long into) {
        entities.createNativeQuery("update discussion set community_id = ?2, pinned = false where community_id = ?1")
                .setParameter(1, from)
                .setParameter(2, into)
                .executeUpdate();
    }

    /** The communities where an agent wrote. */
    List<Long> communitiesOf(long agent) {
        return entities.createQuery(
                        "select distinct d.community.id from Post p join p.discussion d where p.author.id = :agent",
                        Long.class)
                .setParameter("agent", agent)
                .getResultList();
    }

    /**
     * What he wrote, thanked and reported stays; he is nobody any more, and follows nothing. Of what he took back himself
     * nothing stays but its place: nobody could read it or take it away any more.
     */
    void forget(long agent) {
        // the posts first: their rows are what whoever changes a post locks
        new Sql()
                .add(
                        "update discussion_post set body = '', edited_at = null where author_id = ? and state = 'WITHDRAWN'",
                        agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        for (String belonging : List.of("discussion_attachment", "discussion_post_version")) {
            new Sql()
                    .add(
                            "delete b from " + belonging + " b join discussion_post p on p.id = b.post_id"
                                    + " where p.author_id = ? and p.state = 'WITHDRAWN'",
                            agent)
                    .query(entities::createNativeQuery)
                    .executeUpdate();
        }
        new Sql()
                .add("update discussion_post set author_id = null where author_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("update discussion set author_id = null where author_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("update discussion_report set decided_by = null where decided_by = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("delete from discussion_follow where agent_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
    }
}
