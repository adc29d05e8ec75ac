package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.shared.Excerpt;
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

/** One line of a community's history; never changed once written. */
@Entity
@Table(name = "community_change")
public class CommunityChange {

    private static final int LONGEST_DETAIL = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "community_id")
    private Community community;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agent_id")
    private Agent agent;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "subject_id")
    private Agent subject;

    /** Whether there was a subject, who has no account any more. */
    @Column(name = "subject_erased")
    private boolean subjectErased;

    private String detail;

    protected CommunityChange() {}

    /** @param detail what it was before, or why; may be null, is cut to 500 characters */
    public CommunityChange(Community community, ChangeKind kind, Agent agent, String detail, Instant now) {
        this.community = community;
        this.kind = kind;
        this.agent = agent;
        this.detail = detail == null ? null : Excerpt.first(detail, LONGEST_DETAIL);
        this.changedAt = now;
    }

    /** Somebody's role changed. */
    public static CommunityChange ofRole(Community community, RoleStep step, Agent subject, Agent agent, Instant now) {
        CommunityChange change = new CommunityChange(community, ChangeKind.ROLE, agent, step.written(), now);
        change.subject = subject;
        return change;
    }

    public Long id() {
        return id;
    }

    public Community community() {
        return community;
    }

    public ChangeKind kind() {
        return kind;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Who did it, or null when he has no account any more. */
    public Agent agent() {
        return agent;
    }

    /** Whose role changed; null for other changes, and when he has no account any more. */
    public Agent subject() {
        return subject;
    }

    /** Whether whose role changed has no account any more. */
    public boolean isSubjectErased() {
        return subjectErased;
    }

    public String detail() {
        return detail;
    }
}
