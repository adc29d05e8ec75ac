package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.shared.AttachmentLine;
import fr.gouv.hub.service.shared.AttachmentRepository;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The files of posts. */
@ApplicationScoped
public class PostAttachmentRepository extends AttachmentRepository {

    @Override
    protected String table() {
        return "discussion_attachment";
    }

    @Override
    protected String owner() {
        return "post_id";
    }

    /** The files of the post that a report is about. */
    List<AttachmentLine> ofReport(long report) {
        return lines(new Sql().add(" join discussion_report r on r.post_id = f.post_id where r.id = ?", report));
    }

    /** Where a file is whose post is shown. */
    Optional<Home> homeOf(long id) {
        return new Sql()
                        .add(
                                "select p.id, p.discussion_id from discussion_attachment f"
                                        + " join discussion_post p on p.id = f.post_id where f.id = ? and p.state = 'SHOWN'",
                                id)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .findFirst()
                        .map(row -> new Home(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    /** Whether the post of a file is reported, and the moderators have not decided yet. */
    boolean isReported(long id) {
        return exists(new Sql()
                .add(
                        "select r.id from discussion_attachment f join discussion_report r on r.post_id = f.post_id"
                                + " where f.id = ? and r.status = 'PENDING' limit 1",
                        id));
    }

    record Home(long post, long thread) {}
}
