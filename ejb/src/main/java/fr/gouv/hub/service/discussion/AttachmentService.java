package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.discussion.AttachmentDesk;
import fr.gouv.hub.domain.discussion.Post;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.shared.AttachmentDraft;
import fr.gouv.hub.domain.shared.AttachmentFile;
import fr.gouv.hub.domain.shared.AttachmentRefusedException;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.shared.AttachmentWorkshop;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * The files of posts: their authors add them, authors, animateurs and moderators take them away, whoever reads the thread has
 * them.
 */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class AttachmentService {

    @Inject
    PostAttachmentRepository attachments;

    @Inject
    AttachmentWorkshop workshop;

    @Inject
    PostRepository posts;

    @Inject
    DiscussionReaders readers;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Clock clock;

    /**
     * A post with its files, in the hands of somebody who may take them away.
     *
     * @throws NotFoundException when there is none for the caller
     * @throws ForbiddenException unless he wrote it, runs its community or moderates
     */
    public AttachmentDesk desk(long id) {
        Post post = posts.get(id);
        KnownThread thread = required(post);
        return new AttachmentDesk(
                PostService.sheet(post, thread, post.author(), List.of()),
                post.isBy(me()),
                post.isBy(me()) && thread.role() != null && thread.discussion().isOpen(),
                attachments.linesOf(id));
    }

    /**
     * Adds files to a post of the caller.
     *
     * @throws ForbiddenException unless he wrote the post and still is a member
     * @throws AttachmentRefusedException when there is none, or one is empty, too heavy, of no kind that is taken, known or one
     *     too many
     * @throws fr.gouv.hub.domain.discussion.PostGoneException when the post is no longer shown
     * @throws fr.gouv.hub.domain.discussion.DiscussionClosedException when nobody may write in the thread any more
     */
    public PostPlace add(long id, List<AttachmentDraft> drafts) {
        Post post = posts.get(id);
        readers.getAsMember(post.discussion().id());
        if (!post.isBy(me())) {
            throw new ForbiddenException("discussion.error.notAuthor");
        }
        if (drafts.isEmpty()) {
            throw AttachmentRefusedException.missing();
        }
        List<AttachmentFile> files = workshop.take(drafts);
        Post locked = posts.lock(id);
        locked.requireOpen();
        attachments.addAll(id, files, clock.instant());
        return locked.place();
    }

    /**
     * Takes a file of a post away; nothing when it has gone already.
     *
     * @throws ForbiddenException unless the caller wrote the post, runs its community or moderates
     */
    public PostPlace remove(long id, long file) {
        required(posts.get(id));
        Post locked = posts.lock(id);
        attachments.remove(id, file);
        return locked.place();
    }

    private KnownThread required(Post post) {
        KnownThread thread = readers.get(post.discussion().id());
        boolean runs = thread.role() != null && thread.role().facilitates();
        if (!post.isBy(me()) && !runs && !currentAgent.isOverseer()) {
            throw new ForbiddenException("discussion.error.notFiles");
        }
        return thread;
    }

    private long me() {
        return currentAgent.id().orElseThrow(NotFoundException::new);
    }

    /**
     * A file, for whoever may read its thread; also for moderators while they have to decide on its post.
     *
     * @throws NotFoundException when there is none for the caller, or its post is no longer shown
     * @throws ForbiddenException when the content of the community is for members alone
     */
    @PermitAll
    public AttachmentFile file(long id) {
        PostAttachmentRepository.Home home = attachments.homeOf(id).orElseThrow(NotFoundException::new);
        if (!currentAgent.isOverseer() || !attachments.isReported(id)) {
            readers.get(home.thread());
        }
        return attachments.get(home.post(), id);
    }
}
