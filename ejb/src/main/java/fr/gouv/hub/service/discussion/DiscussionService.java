package fr.gouv.hub.service.discussion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.discussion.Discussion;
import fr.gouv.hub.domain.discussion.DiscussionChanged;
import fr.gouv.hub.domain.discussion.Hearing;
import fr.gouv.hub.domain.discussion.PostLine;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.ThreadBoard;
import fr.gouv.hub.domain.discussion.ThreadCursor;
import fr.gouv.hub.domain.discussion.ThreadHead;
import fr.gouv.hub.domain.discussion.ThreadPage;
import fr.gouv.hub.domain.discussion.ThreadSummary;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.PageOf;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityReaders;
import fr.gouv.hub.service.membership.MembershipRights;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** Discussions for readers: whoever sees the content of a community. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DiscussionService {

    /** Threads on a page of a list. */
    public static final int PAGE_SIZE = 20;

    /** Threads on the page of a community. */
    private static final int LATEST = 3;

    @Inject
    DiscussionRepository discussions;

    @Inject
    DiscussionReaders readers;

    @Inject
    CommunityReaders communities;

    @Inject
    MembershipRights rights;

    @Inject
    ThreadFollowRepository follows;

    @Inject
    PostAttachmentRepository attachments;

    @Inject
    CurrentAgent currentAgent;

    /** What the page of each community shows to all who see its content, half a minute old at most. */
    private final Cache<Long, List<ThreadSummary>> latest = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    /**
     * One page of the threads of a community: the pinned ones, then those with the latest posts.
     *
     * @param older begin after this place; or null
     * @param newer end before this place; or null. Fewer than a page of newer threads are shown as the first page.
     * @throws NotFoundException when the reader may not know of the community, or it lives elsewhere
     * @throws fr.gouv.hub.domain.shared.ForbiddenException when its content is for members alone
     */
    public ThreadBoard list(String slug, ThreadCursor older, ThreadCursor newer) {
        Community community = communities.getWithContent(slug);
        if (community.hosting() != Hosting.HOSTED) {
            throw new NotFoundException();
        }
        if (newer != null) {
            List<ThreadSummary> found = new ArrayList<>(discussions.newer(community.id(), newer, PAGE_SIZE + 1));
            // as many as fill a page or fewer are the first page
            if (found.size() > PAGE_SIZE) {
                List<ThreadSummary> items = new ArrayList<>(found.subList(0, PAGE_SIZE));
                Collections.reverse(items);
                return board(
                        community,
                        List.of(),
                        items,
                        ThreadCursor.of(items.get(0)),
                        ThreadCursor.of(items.get(items.size() - 1)));
            }
        }
        ThreadCursor from = newer == null ? older : null;
        List<ThreadSummary> found = discussions.older(community.id(), from, PAGE_SIZE + 1);
        boolean more = found.size() > PAGE_SIZE;
        List<ThreadSummary> items = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        return board(
                community,
                from == null ? discussions.pinned(community.id(), Discussion.MOST_PINNED) : List.of(),
                items,
                from == null || items.isEmpty() ? null : ThreadCursor.of(items.get(0)),
                more ? ThreadCursor.of(items.get(items.size() - 1)) : null);
    }

    private ThreadBoard board(
            Community community,
            List<ThreadSummary> pinned,
            List<ThreadSummary> items,
            ThreadCursor newer,
            ThreadCursor older) {
        boolean alive = Discussion.isAlive(community);
        boolean writable = alive && rights.roleIn(community.id()).isPresent();
        return new ThreadBoard(community.slug(), community.name(), writable, alive, pinned, items, newer, older);
    }

    /**
     * One page of a thread.
     *
     * @param page from 1; one past the end is the last
     * @throws NotFoundException when there is none, or the reader may not know of its community
     * @throws fr.gouv.hub.domain.shared.ForbiddenException when the content of its community is for members alone
     */
    public ThreadPage thread(long id, int page) {
        KnownThread thread = readers.get(id);
        Discussion discussion = thread.discussion();
        PageOf<PostLine> posts = PageOf.nearest(
                page,
                PostPlace.PAGE_SIZE,
                discussion.postCount(),
                offset -> discussions.posts(thread, currentAgent.id(), offset, PostPlace.PAGE_SIZE));
        List<Long> shown = posts.items().stream()
                .filter(PostLine::isShown)
                .map(PostLine::id)
                .toList();
        return new ThreadPage(head(thread, currentAgent.id()), posts, attachments.linesOf(shown), hearingOf(thread));
    }

    private Hearing hearingOf(KnownThread thread) {
        return thread.role() == null
                ? Hearing.NONE
                : follows.hearing(
                        thread.discussion().id(),
                        thread.community().id(),
                        currentAgent.id().orElse(0));
    }

    static ThreadHead head(KnownThread thread, OptionalLong reader) {
        Discussion discussion = thread.discussion();
        Community community = thread.community();
        return new ThreadHead(
                discussion.id(),
                discussion.title(),
                community.slug(),
                community.name(),
                discussion.isPinned(),
                discussion.isClosed(),
                discussion.isOpen(),
                community.visibility() != Visibility.LISTED_PUBLIC_CONTENT,
                thread.role(),
                reader.orElse(0));
    }

    /** The latest threads of a community, the pinned ones first; none for whoever does not see its content. */
    public List<ThreadSummary> latestOf(CommunityDetails community) {
        return community.hosting() == Hosting.HOSTED && community.access().isContent()
                ? latest.get(community.id(), id -> discussions.latest(id, LATEST))
                : List.of();
    }

    /** Whoever changes a thread sees the change at once; other nodes half a minute later. */
    public void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) DiscussionChanged change) {
        latest.invalidate(change.communityId());
    }
}
