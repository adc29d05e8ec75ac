package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.discussion.Post;
import fr.gouv.hub.domain.discussion.PostReport;
import fr.gouv.hub.domain.discussion.PostSheet;
import fr.gouv.hub.domain.discussion.PostThanks;
import fr.gouv.hub.domain.discussion.PostVersion;
import fr.gouv.hub.domain.discussion.ReportLine;
import fr.gouv.hub.domain.discussion.ReportStatus;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What hangs on a single post: earlier texts, thanks, reports. Whoever changes any of it holds the lock of the post's row. */
@ApplicationScoped
public class PostRepository {

    private static final String REPORT =
            "select new fr.gouv.hub.domain.discussion.ReportLine(r.id, r.motive, r.reportedAt, w.firstName, w.lastName,"
                    + " w.email, d.title, c.name, a.firstName, a.lastName, a.email, p.body, p.postedAt, p.state,"
                    + " (select count(o) from PostReport o where o.post = p"
                    + " and o.status = fr.gouv.hub.domain.discussion.ReportStatus.PENDING))"
                    + " from PostReport r join r.post p join p.discussion d join d.community c join r.agent w"
                    + " left join p.author a where r.status = :pending and (a.id is null or a.id <> :moderator)";

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** @throws NotFoundException when there is none */
    public Post get(long id) {
        return Optional.ofNullable(entities.find(Post.class, id)).orElseThrow(NotFoundException::new);
    }

    /**
     * Locks the row, and reads it as the one before left it.
     *
     * @throws NotFoundException when there is none
     */
    Post lock(long id) {
        return entities.createQuery("select p from Post p where p.id = :id", Post.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    void add(PostVersion version) {
        entities.persist(version);
    }

    /** Earlier texts of a post, the latest first. */
    List<PostSheet.EarlierText> versions(long post, int most) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.discussion.PostSheet.EarlierText(v.body, v.replacedAt) from PostVersion v"
                                + " where v.post.id = :post order by v.replacedAt desc, v.id desc",
                        PostSheet.EarlierText.class)
                .setParameter("post", post)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<PostThanks> findThanks(long post, long agent) {
        return entities.createQuery(
                        "select t from PostThanks t where t.post.id = :post and t.agent.id = :agent", PostThanks.class)
                .setParameter("post", post)
                .setParameter("agent", agent)
                .getResultStream()
                .findFirst();
    }

    void add(PostThanks thanks) {
        entities.persist(thanks);
    }

    void remove(PostThanks thanks) {
        entities.remove(thanks);
    }

    boolean hasPending(long post, long agent) {
        return !entities.createQuery(
                        "select r.id from PostReport r where r.post.id = :post and r.agent.id = :agent and r.status = :pending",
                        Long.class)
                .setParameter("post", post)
                .setParameter("agent", agent)
                .setParameter("pending", ReportStatus.PENDING)
                .getResultList()
                .isEmpty();
    }

    void add(PostReport report) {
        entities.persist(report);
        entities.flush();
    }

    /** Every report of a post that waits. */
    List<PostReport> pendingOf(long post) {
        return entities.createQuery(
                        "select r from PostReport r where r.post.id = :post and r.status = :pending", PostReport.class)
                .setParameter("post", post)
                .setParameter("pending", ReportStatus.PENDING)
                .getResultList();
    }

    /** Reports that wait, after a key, the oldest first; nobody decides about his own posts. */
    List<ReportLine> pending(long moderator, long after, int most) {
        return entities.createQuery(REPORT + " and r.id > :after order by r.id", ReportLine.class)
                .setParameter("pending", ReportStatus.PENDING)
                .setParameter("moderator", moderator)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<ReportLine> pendingReport(long moderator, long id) {
        return entities.createQuery(REPORT + " and r.id = :id", ReportLine.class)
                .setParameter("pending", ReportStatus.PENDING)
                .setParameter("moderator", moderator)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFoundException when there is no such report */
    PostReport report(long id) {
        return Optional.ofNullable(entities.find(PostReport.class, id)).orElseThrow(NotFoundException::new);
    }
}
