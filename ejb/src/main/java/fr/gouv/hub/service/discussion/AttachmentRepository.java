package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.discussion.AttachmentFile;
import fr.gouv.hub.domain.discussion.AttachmentLine;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of posts. Whoever changes those of a post holds the lock of its row. */
@ApplicationScoped
public class AttachmentRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    void add(long post, AttachmentFile file, Instant now) {
        entities.createNativeQuery("insert into discussion_attachment (post_id, name, media_type, size, hash, content, added_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, post)
                .setParameter(2, file.name())
                .setParameter(3, file.mediaType())
                .setParameter(4, file.content().length)
                .setParameter(5, file.hash())
                .setParameter(6, file.content())
                .setParameter(7, Sql.utc(now))
                .executeUpdate();
    }

    /** Takes a file of a post away; nothing when the post has no such file. */
    void remove(long post, long id) {
        entities.createNativeQuery("delete from discussion_attachment where id = ?1 and post_id = ?2")
                .setParameter(1, id)
                .setParameter(2, post)
                .executeUpdate();
    }

    boolean has(long post, String hash) {
        return !entities.createNativeQuery("select id from discussion_attachment where post_id = ?1 and hash = ?2")
                .setParameter(1, post)
                .setParameter(2, hash)
                .getResultList()
                .isEmpty();
    }

    /** The files of some posts, by post, in the order in which they were added. */
    Map<Long, List<AttachmentLine>> linesOf(Collection<Long> posts) {
        return posts.isEmpty()
                ? Map.of()
                : new Sql()
                        .add("select id, post_id, name, size from discussion_attachment where post_id")
                        .in(posts)
                        .add(" order by id")
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(row -> new AttachmentLine(
                                ((Number) row[0]).longValue(),
                                ((Number) row[1]).longValue(),
                                (String) row[2],
                                ((Number) row[3]).intValue()))
                        .collect(Collectors.groupingBy(AttachmentLine::postId));
    }

    /** The thread of a file whose post is shown. */
    Optional<Long> threadOf(long id) {
        @SuppressWarnings("unchecked")
        List<Number> threads = entities.createNativeQuery("select p.discussion_id from discussion_attachment f"
                        + " join discussion_post p on p.id = f.post_id where f.id = ?1 and p.state = 'SHOWN'")
                .setParameter(1, id)
                .getResultList();
        return threads.stream().findFirst().map(Number::longValue);
    }

    Optional<AttachmentFile> file(long id) {
        return new Sql()
                .add("select name, media_type, hash, content from discussion_attachment where id = ?", id)
                .rows(entities::createNativeQuery)
                .stream()
                .findFirst()
                .map(row -> new AttachmentFile((String) row[0], (String) row[1], (String) row[2], (byte[]) row[3]));
    }
}
