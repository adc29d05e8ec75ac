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

/** A reader tells the moderators of a post. Life cycle: {@link ReportStatus}. */
@Entity
@Table(name = "discussion_report")
public class PostReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "post_id")
    private Post post;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agent_id")
    private Agent agent;

    private String motive;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by")
    private Agent decidedBy;

    protected PostReport() {}

    /** @throws PostGoneException when the post is no longer shown */
    public static PostReport of(Post post, Agent agent, MotiveNote draft, Instant now) {
        post.requireShown();
        PostReport report = new PostReport();
        report.post = post;
        report.agent = agent;
        report.motive = draft.getMotive().strip();
        report.status = ReportStatus.PENDING;
        report.reportedAt = now;
        return report;
    }

    /**
     * A moderator decides. There is nothing to keep when the author has taken the post back.
     *
     * @throws ReportDecidedException when another one was first
     */
    public void decide(ReportStatus outcome, Agent moderator, Instant now) {
        if (status != ReportStatus.PENDING) {
            throw new ReportDecidedException();
        }
        status = outcome == ReportStatus.KEPT && !post.isShown() ? ReportStatus.MOOT : outcome;
        decidedBy = moderator;
        decidedAt = now;
    }

    public Long id() {
        return id;
    }

    public Post post() {
        return post;
    }

    public Agent agent() {
        return agent;
    }

    public String motive() {
        return motive;
    }

    public ReportStatus status() {
        return status;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** Null while nobody has decided. */
    public Agent decidedBy() {
        return decidedBy;
    }
}
