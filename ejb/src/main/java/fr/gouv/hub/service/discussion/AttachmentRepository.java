package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.discussion.AttachmentFile;
import fr.gouv.hub.domain.discussion.AttachmentKind;
import fr.gouv.hub.domain.discussion.AttachmentLine;
import fr.gouv.hub.domain.discussion.AttachmentName;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The files of posts. Whoever changes those of a post holds the lock of its row, or has just written it. */
@ApplicationScoped
public class AttachmentRepository {

    private static final String LINES = "select f.id, f.post_id, f.name, f.kind, f.size from discussion_attachment f";

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    void add(long post, AttachmentFile file, Instant now) {
        new Sql()
                .add(
                        "insert into discussion_attachment (post_id, name, kind, size, hash, content, added_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        post,
                        file.name().value(),
                        file.kind().name(),
                        file.content().length,
                        file.hash(),
                        file.content(),
                        Sql.utc(now))
                .query(entities::createNativeQuery)
                .executeUpdate();
    }

    /** Takes a file of a post away; nothing when the post has no such file. */
    void remove(long post, long id) {
        new Sql()
                .add("delete from discussion_attachment where id = ? and post_id = ?", id, post)
                .query(entities::createNativeQuery)
                .executeUpdate();
    }

    boolean has(long post, String hash) {
        return !new Sql()
                .add("select id from discussion_attachment where post_id = ? and hash = ?", post, hash)
                .query(entities::createNativeQuery)
                .getResultList()
                .isEmpty();
    }

    /** The files of a post, in the order in which they were added. */
    List<AttachmentLine> linesOf(long post) {
        return linesOf(List.of(post)).getOrDefault(post, List.of());
    }

    /** The files of some posts, by post, in the order in which they were added. */
    Map<Long, List<AttachmentLine>> linesOf(Collection<Long> posts) {
        return posts.isEmpty()
                ? Map.of()
                : lines(new Sql().add(LINES + " where f.post_id").in(posts)).stream()
                        .collect(Collectors.groupingBy(AttachmentLine::postId));
    }

    /** The files of the post that a report is about. */
    List<AttachmentLine> ofReport(long report) {
        return lines(
                new Sql().add(LINES + " join discussion_report r on r.post_id = f.post_id where r.id = ?", report));
    }

    private List<AttachmentLine> lines(Sql sql) {
        return sql.add(" order by f.id").rows(entities::createNativeQuery).stream()
                .map(row -> new AttachmentLine(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).longValue(),
                        (String) row[2],
                        AttachmentKind.valueOf((String) row[3]),
                        ((Number) row[4]).intValue()))
                .toList();
    }

    /** The thread of a file whose post is shown. */
    OptionalLong threadOf(long id) {
        @SuppressWarnings("unchecked")
        List<Number> threads = new Sql()
                .add(
                        "select p.discussion_id from discussion_attachment f"
                                + " join discussion_post p on p.id = f.post_id where f.id = ? and p.state = 'SHOWN'",
                        id)
                .query(entities::createNativeQuery)
                .getResultList();
        return threads.stream().mapToLong(Number::longValue).findFirst();
    }

    /** Whether the post of a file is reported, and the moderators have not decided yet. */
    boolean isReported(long id) {
        return !new Sql()
                .add(
                        "select r.id from discussion_attachment f join discussion_report r on r.post_id = f.post_id"
                                + " where f.id = ? and r.status = 'PENDING' limit 1",
                        id)
                .query(entities::createNativeQuery)
                .getResultList()
                .isEmpty();
    }

    /** @throws NotFoundException when there is none */
    AttachmentFile get(long id) {
        return new Sql()
                        .add("select name, kind, hash, content from discussion_attachment where id = ?", id)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .findFirst()
                        .map(row -> new AttachmentFile(
                                new AttachmentName((String) row[0]),
                                AttachmentKind.valueOf((String) row[1]),
                                (String) row[2],
                                (byte[]) row[3]))
                        .orElseThrow(NotFoundException::new);
    }
}
