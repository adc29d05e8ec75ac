package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.account.Agent;
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

/** What somebody wrote in a thread. Its number stays the same for ever: addresses are made of it. */
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

    protected Post() {}

    Post(Discussion discussion, int number, Agent author, PostDraft draft, Instant now) {
        this.discussion = discussion;
        this.number = number;
        this.author = author;
        this.body = draft.getBody().strip();
        this.token = draft.getToken();
        this.postedAt = now;
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

    public PostPlace place() {
        return new PostPlace(discussion.id(), number);
    }
}
