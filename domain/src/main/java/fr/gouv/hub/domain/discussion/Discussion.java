package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.Hosting;
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
        requireAlive(community);
        if (isClosed()) {
            throw DiscussionClosedException.closed();
        }
        postCount++;
        lastPostAt = now;
        return new Post(this, postCount, from, draft, now);
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
