package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.discussion.DiscussionChanged;
import fr.gouv.hub.domain.discussion.MotiveNote;
import fr.gouv.hub.domain.discussion.Post;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.PostReport;
import fr.gouv.hub.domain.discussion.PostRetired;
import fr.gouv.hub.domain.discussion.PostSheet;
import fr.gouv.hub.domain.discussion.ReportDecidedException;
import fr.gouv.hub.domain.discussion.ReportLine;
import fr.gouv.hub.domain.discussion.ReportQueue;
import fr.gouv.hub.domain.discussion.ReportStatus;
import fr.gouv.hub.domain.discussion.ReportedAlreadyException;
import fr.gouv.hub.domain.shared.AttachmentLine;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Readers report posts, moderators and administrators decide. A moderator sees the reported post wherever it stands, and
 * nothing else of a community that is not open to him.
 */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class PostReportService {

    /** Reports on a page of the queue. */
    public static final int PAGE_SIZE = 20;

    @Inject
    PostRepository posts;

    @Inject
    PostAttachmentRepository attachments;

    @Inject
    DiscussionReaders readers;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<PostRetired> retired;

    @Inject
    Event<DiscussionChanged> changed;

    @Inject
    Clock clock;

    /**
     * The post that the caller wants to report.
     *
     * @throws NotFoundException when there is none for him
     */
    public PostSheet reportable(long id) {
        Post post = posts.get(id);
        KnownThread thread = readers.get(post.discussion().id());
        post.requireShown();
        return PostService.sheet(post, thread, post.author(), List.of());
    }

    /**
     * Any agent who reads a post may report it.
     *
     * @throws ReportedAlreadyException while his first report of it waits
     * @throws fr.gouv.hub.domain.discussion.PostGoneException when it is no longer shown
     */
    public PostPlace report(long id, MotiveNote draft) {
        readers.get(posts.get(id).discussion().id());
        Agent reporter = currentAgent.get();
        Post post = posts.lock(id);
        if (posts.hasPending(id, reporter.id())) {
            throw new ReportedAlreadyException();
        }
        posts.add(PostReport.of(post, reporter, draft, clock.instant()));
        return post.place();
    }

    /**
     * Reports that wait, the oldest first; none about posts of the caller.
     *
     * @param after the last one of the page before, or 0
     * @throws ForbiddenException unless the caller moderates
     */
    public ReportQueue pending(long after) {
        requireModerator();
        List<ReportLine> found = posts.pending(me(), after, PAGE_SIZE + 1);
        boolean more = found.size() > PAGE_SIZE;
        List<ReportLine> lines = more ? found.subList(0, PAGE_SIZE) : found;
        return new ReportQueue(lines, more ? lines.get(PAGE_SIZE - 1).id() : 0);
    }

    /**
     * One report, to decide on.
     *
     * @throws ForbiddenException unless the caller moderates, and somebody else wrote the post
     * @throws ReportDecidedException when somebody has decided
     */
    public ReportLine pendingReport(long id) {
        requireModerator();
        PostReport report = posts.report(id);
        return posts.pendingReport(me(), id).orElseThrow(() -> {
            requireOther(report.post());
            return new ReportDecidedException();
        });
    }

    /** The files of the post that a report is about. */
    public List<AttachmentLine> files(long id) {
        requireModerator();
        return attachments.ofReport(id);
    }

    /**
     * The post stays; every report of it that waits is answered by that.
     *
     * @return whether there was something to keep: its author may have taken it back
     */
    public boolean keep(long id) {
        return decide(id, ReportStatus.KEPT).isShown();
    }

    /**
     * The post goes, and its author is told why; every report of it that waits is answered by that.
     *
     * @return whether there is somebody to tell: the author may have erased his account
     */
    public boolean retire(long id, MotiveNote motive) {
        Post post = decide(id, ReportStatus.RETIRED);
        post.retire(motive.getMotive());
        retired.fire(new PostRetired(post.id()));
        changed.fire(new DiscussionChanged(post.discussion().community().id()));
        return post.author() != null;
    }

    private Post decide(long id, ReportStatus outcome) {
        requireModerator();
        Post post = posts.lock(posts.report(id).post().id());
        requireOther(post);
        List<PostReport> waiting = posts.pendingOf(post.id());
        if (waiting.stream().noneMatch(report -> report.id() == id)) {
            throw new ReportDecidedException();
        }
        Agent moderator = currentAgent.get();
        waiting.forEach(report -> report.decide(outcome, moderator, clock.instant()));
        return post;
    }

    /** Nobody decides about his own post, nor learns who reported it. */
    private void requireOther(Post post) {
        if (post.isBy(me())) {
            throw new ForbiddenException("discussion.error.ownReport");
        }
    }

    private long me() {
        return currentAgent.id().orElseThrow(NotFoundException::new);
    }

    private void requireModerator() {
        if (!currentAgent.isOverseer()) {
            throw new ForbiddenException("discussion.error.notModerator");
        }
    }
}
