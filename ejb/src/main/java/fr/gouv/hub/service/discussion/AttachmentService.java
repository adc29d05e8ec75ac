package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.discussion.AttachmentDesk;
import fr.gouv.hub.domain.discussion.AttachmentFile;
import fr.gouv.hub.domain.discussion.AttachmentLine;
import fr.gouv.hub.domain.discussion.AttachmentName;
import fr.gouv.hub.domain.discussion.AttachmentRefusedException;
import fr.gouv.hub.domain.discussion.Post;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

/** The files of posts: their authors add them and take them away, whoever reads the thread takes them. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class AttachmentService {

    private static final int MEGABYTE = 1_048_576;

    @Inject
    AttachmentRepository attachments;

    @Inject
    AttachmentKinds kinds;

    @Inject
    PostRepository posts;

    @Inject
    PostService single;

    @Inject
    DiscussionReaders readers;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Clock clock;

    /**
     * A post in the hands of its author, with its files.
     *
     * @throws NotFoundException when there is none for the caller
     * @throws ForbiddenException unless he wrote it
     */
    public AttachmentDesk desk(long post) {
        return new AttachmentDesk(
                single.own(post), attachments.linesOf(List.of(post)).getOrDefault(post, List.of()));
    }

    /**
     * Adds a file to a post of the caller.
     *
     * @param given its name, whatever it is
     * @throws ForbiddenException unless he wrote the post and still is a member
     * @throws AttachmentRefusedException when the file is empty, too heavy, of no kind that is taken, known or one too many
     * @throws fr.gouv.hub.domain.discussion.PostGoneException when the post is no longer shown
     * @throws fr.gouv.hub.domain.discussion.DiscussionClosedException when nobody may write in the thread any more
     */
    public void add(long post, String given, byte[] content) {
        if (content.length == 0) {
            throw AttachmentRefusedException.missing();
        }
        if (content.length > AttachmentDesk.MOST_MEGABYTES * MEGABYTE) {
            throw AttachmentRefusedException.weight(AttachmentDesk.MOST_MEGABYTES);
        }
        AttachmentName name = AttachmentName.of(given);
        lockedOwn(post);
        String kind = kinds.kindOf(content, name);
        String hash = hash(content);
        if (attachments.has(post, hash)) {
            throw AttachmentRefusedException.known();
        }
        List<AttachmentLine> present = attachments.linesOf(List.of(post)).getOrDefault(post, List.of());
        if (present.size() >= AttachmentDesk.MOST) {
            throw AttachmentRefusedException.tooMany(AttachmentDesk.MOST);
        }
        attachments.add(post, new AttachmentFile(name.value(), kind, hash, content), clock.instant());
    }

    /** Takes a file of a post of the caller away; nothing when it has gone already. */
    public void remove(long post, long id) {
        lockedOwn(post);
        attachments.remove(post, id);
    }

    private void lockedOwn(long id) {
        Post post = posts.get(id);
        readers.getAsMember(post.discussion().id());
        if (!post.isBy(currentAgent.id().orElseThrow(NotFoundException::new))) {
            throw new ForbiddenException("discussion.error.notAuthor");
        }
        posts.lock(id).requireOpen();
    }

    /**
     * A file, for whoever may read its thread.
     *
     * @throws NotFoundException when there is none for the caller, or its post is no longer shown
     * @throws ForbiddenException when the content of the community is for members alone
     */
    @PermitAll
    public AttachmentFile file(long id) {
        readers.get(attachments.threadOf(id).orElseThrow(NotFoundException::new));
        return attachments.file(id).orElseThrow(NotFoundException::new);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
