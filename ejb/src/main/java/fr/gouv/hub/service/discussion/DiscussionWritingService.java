package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.discussion.Discussion;
import fr.gouv.hub.domain.discussion.DiscussionChanged;
import fr.gouv.hub.domain.discussion.FollowState;
import fr.gouv.hub.domain.discussion.Post;
import fr.gouv.hub.domain.discussion.PostAdded;
import fr.gouv.hub.domain.discussion.PostDraft;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.ThreadDraft;
import fr.gouv.hub.domain.discussion.ThreadFollow;
import fr.gouv.hub.domain.shared.AttachmentFile;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.MembershipRights;
import fr.gouv.hub.service.shared.AttachmentWorkshop;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writing in the discussions of a community, for its members. A form that is sent twice posts once. Whoever writes follows.
 * Locks are taken in one order: the thread's row, the community's, the author's. (Writing a thread's row takes a lock on its
 * community's, whose key stands in the index of the latest posts.)
 */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class DiscussionWritingService {

    @Inject
    DiscussionRepository discussions;

    @Inject
    DiscussionReaders readers;

    @Inject
    MembershipRights rights;

    @Inject
    CommunityRepository communities;

    @Inject
    AgentRepository agents;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    ThreadFollowRepository follows;

    @Inject
    PostAttachmentRepository attachments;

    @Inject
    AttachmentWorkshop workshop;

    @Inject
    Event<PostAdded> added;

    @Inject
    Event<DiscussionChanged> changed;

    @Inject
    Clock clock;

    /**
     * Checks that the caller may start a thread.
     *
     * @throws fr.gouv.hub.domain.shared.ForbiddenException unless he is a member of the community
     * @throws fr.gouv.hub.domain.discussion.DiscussionClosedException when nobody may
     */
    public void requireWriter(String slug) {
        Discussion.requireAlive(rights.requireMember(slug));
    }

    /**
     * A new thread with its first post and its files.
     *
     * @throws fr.gouv.hub.domain.shared.AttachmentRefusedException when a file is not taken
     * @throws fr.gouv.hub.domain.shared.ForbiddenException unless the caller is a member of the community
     * @throws fr.gouv.hub.domain.discussion.DiscussionClosedException when nobody may write there
     * @throws fr.gouv.hub.domain.shared.MovedException when the community became part of another in the meantime
     */
    public PostPlace start(String slug, ThreadDraft draft) {
        long id = rights.requireMember(slug).id();
        List<AttachmentFile> files = taken(draft);
        // before anything is written, so that no thread begins in a community while it becomes part of another
        Community community = communities.lock(id);
        Agent author = queued();
        Optional<PostPlace> sent = discussions.findSent(author.id(), draft.getToken());
        if (sent.isPresent()) {
            return sent.get();
        }
        Instant now = clock.instant();
        communities.touch(community.id(), now);
        Discussion discussion = discussions.add(Discussion.start(community, author, draft.getTitle(), now));
        return post(discussion, author, draft, files, now);
    }

    /**
     * One post more, with its files.
     *
     * @throws fr.gouv.hub.domain.shared.AttachmentRefusedException when a file is not taken
     * @throws fr.gouv.hub.domain.shared.ForbiddenException unless the caller is a member of the community
     * @throws fr.gouv.hub.domain.discussion.DiscussionClosedException when nobody may write there
     */
    public PostPlace reply(long thread, PostDraft draft) {
        readers.getAsMember(thread);
        List<AttachmentFile> files = taken(draft);
        Discussion discussion = discussions.lock(thread);
        Instant now = clock.instant();
        communities.touch(discussion.community().id(), now);
        Agent author = queued();
        Optional<PostPlace> sent = discussions.findSent(author.id(), draft.getToken());
        if (sent.isPresent()) {
            return sent.get();
        }
        return post(discussion, author, draft, files, now);
    }

    /** Before any row is locked: reading pictures takes its time. */
    private List<AttachmentFile> taken(PostDraft draft) {
        List<AttachmentFile> files = workshop.take(draft.getFiles());
        AttachmentWorkshop.requireRoom(List.of(), files);
        return files;
    }

    private PostPlace post(
            Discussion discussion, Agent author, PostDraft draft, List<AttachmentFile> files, Instant now) {
        Post post = discussions.add(discussion.take(author, draft, now));
        files.forEach(file -> attachments.add(post.id(), file, now));
        if (follows.find(discussion.id(), author.id()).isEmpty()) {
            follows.add(new ThreadFollow(discussion, author, FollowState.FOLLOWED));
        }
        added.fire(new PostAdded(post.id()));
        changed.fire(new DiscussionChanged(discussion.community().id()));
        return post.place();
    }

    /** What one agent sends queues on his row: the same form twice at once is seen. */
    private Agent queued() {
        return agents.lock(currentAgent.id().orElseThrow(NotFoundException::new));
    }
}
