package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.account.Agent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What somebody wrote in a thread. Its number stays the same for ever: addresses are made of it. Its author changes it or takes
 * it back, a moderator takes it away: its place stays. All of that, and « merci », under the lock of its row.
 */
@Entity
@Table(name = "discussion_post")
public class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "discussion_id")
    private Discussion discussion;

    private int number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private Agent author;

    private String body;

    @Column(name = "posted_at")
    private Instant postedAt;

    private String token;

    @Enumerated(EnumType.STRING)
    private PostState state;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "retired_motive")
    private String retiredMotive;

    @Column(name = "thanks_count")
    private int thanksCount;

    protected Post() {}

    Post(Discussion discussion, int number, Agent author, PostDraft draft, Instant now) {
        this.discussion = discussion;
        this.number = number;
        this.author = author;
        this.body = draft.getBody().strip();
        this.token = draft.getToken();
        this.postedAt = now;
        this.state = PostState.SHOWN;
    }

    /**
     * The author changes the text.
     *
     * @return the text before, for the caller to keep; null when it is the same
     * @throws PostGoneException when it is no longer shown
     * @throws DiscussionClosedException when nobody may write in the thread any more
     */
    public PostVersion revise(String text, Instant now) {
        requireShown();
        discussion.requireOpen();
        if (body.equals(text.strip())) {
            return null;
        }
        PostVersion before = new PostVersion(this, body, now);
        body = text.strip();
        editedAt = now;
        return before;
    }

    /**
     * Checks that its author may add a file to it.
     *
     * @throws PostGoneException when it is no longer shown
     * @throws DiscussionClosedException when nobody may write in the thread any more
     */
    public void requireOpen() {
        requireShown();
        discussion.requireOpen();
    }

    /**
     * The author takes it back; asking again changes nothing.
     *
     * @throws PostGoneException when a moderator was faster
     */
    public void withdraw() {
        if (state != PostState.WITHDRAWN) {
            requireShown();
            state = PostState.WITHDRAWN;
        }
    }

    /**
     * A moderator takes it away, and says why.
     *
     * @throws PostGoneException when it is no longer shown
     */
    public void retire(String why) {
        requireShown();
        state = PostState.RETIRED;
        retiredMotive = why.strip();
    }

    /**
     * Somebody says « merci ».
     *
     * @return his thanks, for the caller to add
     * @throws PostGoneException when it is no longer shown
     * @throws OwnPostException when it is his own
     */
    public PostThanks thank(Agent from, Instant now) {
        requireShown();
        if (author != null && from.id().equals(author.id())) {
            throw new OwnPostException();
        }
        thanksCount++;
        return new PostThanks(this, from, now);
    }

    /** Somebody takes his « merci » back; the caller removes it. */
    public void unthank() {
        thanksCount--;
    }

    /** @throws PostGoneException when it is no longer shown */
    public void requireShown() {
        if (!isShown()) {
            throw new PostGoneException();
        }
    }

    public boolean isShown() {
        return state == PostState.SHOWN;
    }

    public boolean isBy(long agent) {
        return author != null && author.id() == agent;
    }

    public Long id() {
        return id;
    }

    public Discussion discussion() {
        return discussion;
    }

    /** From 1, in the order of the thread. */
    public int number() {
        return number;
    }

    /** Null when the account is gone. */
    public Agent author() {
        return author;
    }

    /** Markdown. */
    public String body() {
        return body;
    }

    public Instant postedAt() {
        return postedAt;
    }

    /** The form that it came from. */
    public String token() {
        return token;
    }

    public PostState state() {
        return state;
    }

    /** When its author last changed it, or null. */
    public Instant editedAt() {
        return editedAt;
    }

    /** Why a moderator took it away, or null. */
    public String retiredMotive() {
        return retiredMotive;
    }

    public int thanksCount() {
        return thanksCount;
    }

    public PostPlace place() {
        return new PostPlace(discussion.id(), number);
    }
}
