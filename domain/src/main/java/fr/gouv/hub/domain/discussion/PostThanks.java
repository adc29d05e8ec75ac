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

/** One agent's « merci » for one post. Comes and goes under the lock of the post's row. */
@Entity
@Table(name = "discussion_thanks")
public class PostThanks {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "post_id")
    private Post post;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agent_id")
    private Agent agent;

    @Column(name = "thanked_at")
    private Instant thankedAt;

    protected PostThanks() {}

    PostThanks(Post post, Agent agent, Instant now) {
        this.post = post;
        this.agent = agent;
        this.thankedAt = now;
    }

    public Post post() {
        return post;
    }

    public Agent agent() {
        return agent;
    }

    public Instant thankedAt() {
        return thankedAt;
    }
}
