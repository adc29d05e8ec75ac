package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.account.Agent;
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

/** What an agent wants to hear of a thread. Whoever writes in it follows it, unless he has muted it. */
@Entity
@Table(name = "discussion_follow")
public class ThreadFollow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "discussion_id")
    private Discussion discussion;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agent_id")
    private Agent agent;

    @Enumerated(EnumType.STRING)
    private FollowState state;

    protected ThreadFollow() {}

    public ThreadFollow(Discussion discussion, Agent agent, FollowState state) {
        this.discussion = discussion;
        this.agent = agent;
        this.state = state;
    }

    public void become(FollowState next) {
        state = next;
    }

    public Discussion discussion() {
        return discussion;
    }

    public Agent agent() {
        return agent;
    }

    public FollowState state() {
        return state;
    }
}
