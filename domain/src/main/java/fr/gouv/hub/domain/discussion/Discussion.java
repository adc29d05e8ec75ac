package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A thread of posts in a community. It begins with a post of whoever starts it; members answer as long as it is not closed
 * and its community is open to agents. Posts are numbered and counted under the lock of the thread's row.
 */
@Entity
@Table(name = "discussion")
public class Discussion {

    /** Pinned threads that a community may have. */
    public static final int MOST_PINNED = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "community_id")
    private Community community;

    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private Agent author;

    private boolean pinned;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "post_count")
    private int postCount;

    @Column(name = "last_post_at")
    private Instant lastPostAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Discussion() {}

    /**
     * A new thread, still without a post.
     *
     * @throws DiscussionClosedException when the community lives elsewhere, or is not open to agents
     */
    public static Discussion start(Community community, Agent author, String title, Instant now) {
        requireAlive(community);
        Discussion discussion = new Discussion();
        discussion.community = community;
        discussion.author = author;
        discussion.title = title.strip();
        discussion.createdAt = now;
        discussion.lastPostAt = now;
        return discussion;
    }

    /**
     * One post more. The caller holds the row's lock.
     *
     * @return the post, for the caller to add
     * @throws DiscussionClosedException when nobody may answer any more
     */
    public Post take(Agent from, PostDraft draft, Instant now) {
        requireOpen();
        postCount++;
        lastPostAt = now;
        return new Post(this, postCount, from, draft, now);
    }

    /** @throws DiscussionClosedException when nobody may write in it any more */
    void requireOpen() {
        requireAlive(community);
        if (isClosed()) {
            throw DiscussionClosedException.closed();
        }
    }

    /** An animateur ends the exchange: it stays to be read. */
    public void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }

    public void reopen() {
        closedAt = null;
    }

    /**
     * An animateur sets it above the list.
     *
     * @param others how many other threads of the community are pinned, read under the lock of the community's row
     * @throws PinLimitException when there are three already
     */
    public void pin(long others) {
        if (others >= MOST_PINNED) {
            throw new PinLimitException(MOST_PINNED);
        }
        pinned = true;
    }

    public void unpin() {
        pinned = false;
    }

    /** Whether {@link #moveTo} would let it go there. */
    public boolean mayMoveTo(Community other) {
        return isAlive(other) && !opensIn(other);
    }

    private boolean opensIn(Community other) {
        return community.visibility() != Visibility.LISTED_PUBLIC_CONTENT
                && other.visibility() == Visibility.LISTED_PUBLIC_CONTENT;
    }

    /**
     * Goes to another community; what was pinned in the one is not in the other.
     *
     * @throws DiscussionClosedException when nobody may write there
     * @throws MoveRefusedException when what was written for members alone would become public
     */
    public void moveTo(Community other) {
        requireAlive(other);
        if (opensIn(other)) {
            throw new MoveRefusedException(other.name());
        }
        community = other;
        pinned = false;
    }

    /** Whether members of a community may write at all. */
    public static boolean isAlive(Community community) {
        return community.hosting() == Hosting.HOSTED && community.status().isOpenToAgents();
    }

    /** @throws DiscussionClosedException unless members of the community may write */
    public static void requireAlive(Community community) {
        if (!isAlive(community)) {
            throw DiscussionClosedException.asleep(community.name());
        }
    }

    /** Whether members may answer. */
    public boolean isOpen() {
        return !isClosed() && isAlive(community);
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public Long id() {
        return id;
    }

    public Community community() {
        return community;
    }

    public String title() {
        return title;
    }

    /** Who started it; null when the account is gone. */
    public Agent author() {
        return author;
    }

    /** Whether it stands above the list. */
    public boolean isPinned() {
        return pinned;
    }

    /** How many posts it has, the first one included. */
    public int postCount() {
        return postCount;
    }

    public Instant lastPostAt() {
        return lastPostAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
