package fr.gouv.hub.domain.discussion;

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

/** A post as it was before its author changed it. */
@Entity
@Table(name = "discussion_post_version")
public class PostVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "post_id")
    private Post post;

    private String body;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    protected PostVersion() {}

    PostVersion(Post post, String body, Instant now) {
        this.post = post;
        this.body = body;
        this.replacedAt = now;
    }

    public Post post() {
        return post;
    }

    /** Markdown. */
    public String body() {
        return body;
    }

    /** Until when it stood there. */
    public Instant replacedAt() {
        return replacedAt;
    }
}
