package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An agent asks to join a community that is open on request.
 *
 * <p>Life cycle: pending → accepted, refused, cancelled or expired. One pending request per agent and community (a
 * unique key). A refusal carries a motive and two alternative communities. It answers the questions that the community
 * asks at that moment.
 */
@Entity
@Table(name = "membership_request")
public class MembershipRequest {

    /** When the animateurs are reminded. */
    public static final Duration FIRST_REMINDER = Duration.ofDays(3);

    public static final Duration SECOND_REMINDER = Duration.ofDays(7);

    /** From when on the back office sees that nobody answers. */
    public static final Duration LATE = Duration.ofDays(14);

    public static final Duration EXPIRY = Duration.ofDays(60);

    /** Other communities that a refusal proposes. */
    public static final int MOST_ALTERNATIVES = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "community_id")
    private Community community;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agent_id")
    private Agent agent;

    /** The name that the community had then. */
    @Column(name = "asked_name")
    private String askedName;

    private String motive;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by")
    private Agent decidedBy;

    @Column(name = "refusal_motive")
    private String refusalMotive;

    @ManyToMany
    @JoinTable(
            name = "membership_request_alternative",
            joinColumns = @JoinColumn(name = "request_id"),
            inverseJoinColumns = @JoinColumn(name = "community_id"))
    private Set<Community> alternatives = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "membership_request_answer", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<RequestAnswer> answers = new ArrayList<>();

    private int reminders;

    @Version
    private int version;

    protected MembershipRequest() {}

    /**
     * @throws fr.gouv.hub.domain.community.JoinRefusedException when the community takes no requests
     * @throws QuestionsChangedException when the draft answers other questions than the community's
     */
    public static MembershipRequest submit(Community community, Agent agent, MotiveDraft draft, Instant now) {
        community.requireOnRequest();
        List<String> questions = community.questions().lines();
        if (draft.getShown() != questions.hashCode() || draft.getAnswers().size() != questions.size()) {
            throw new QuestionsChangedException();
        }
        MembershipRequest request = new MembershipRequest();
        request.community = community;
        request.agent = agent;
        request.askedName = community.name();
        request.motive = draft.getMotive().strip();
        for (int i = 0; i < questions.size(); i++) {
            request.answers.add(new RequestAnswer(
                    questions.get(i), draft.getAnswers().get(i).getText()));
        }
        request.status = RequestStatus.PENDING;
        request.requestedAt = now;
        return request;
    }

    /**
     * The animateur says yes.
     *
     * @return the new membership, for the caller to add
     * @throws RequestClosedException when it is no longer pending
     * @throws fr.gouv.hub.domain.community.JoinRefusedException when the community takes no members any more
     */
    public Membership accept(Agent decider, Instant now) {
        close(RequestStatus.ACCEPTED, decider, now);
        community.requireTakingMembers();
        return Membership.admit(community, agent, now);
    }

    /**
     * The animateur says no, why, and where else to go.
     *
     * @throws RequestClosedException when it is no longer pending
     * @param wanted how many other communities there are to propose, two at most
     * @throws AlternativesException unless so many different communities, other than this one, are proposed
     */
    public void refuse(Agent decider, String why, Set<Community> elsewhere, int wanted, Instant now) {
        if (elsewhere.size() < wanted
                || elsewhere.size() > MOST_ALTERNATIVES
                || elsewhere.stream().anyMatch(other -> Objects.equals(other.slug(), community.slug()))) {
            throw new AlternativesException(wanted);
        }
        close(RequestStatus.REFUSED, decider, now);
        refusalMotive = why.strip();
        alternatives.addAll(elsewhere);
    }

    /** The candidate changes his mind. */
    public void cancel(Instant now) {
        close(RequestStatus.CANCELLED, null, now);
    }

    /**
     * Waits for another community, because the one that was asked became part of it.
     *
     * @throws RequestClosedException when it waits no more
     * @throws fr.gouv.hub.domain.community.JoinRefusedException when that community takes no requests
     */
    public void follow(Community other) {
        if (status != RequestStatus.PENDING) {
            throw new RequestClosedException();
        }
        other.requireOnRequest();
        community = other;
    }

    /**
     * Whether the animateurs are to be reminded of it now: once after three days, once more after seven. However late or
     * often this is asked, it says yes at most once for each.
     */
    public boolean remindIfDue(Instant now) {
        int due = hasWaited(SECOND_REMINDER, now) ? 2 : hasWaited(FIRST_REMINDER, now) ? 1 : 0;
        if (status != RequestStatus.PENDING || due <= reminders) {
            return false;
        }
        reminders = due;
        return true;
    }

    /** Nobody answered for sixty days: it waits no more. */
    public boolean expireIfDue(Instant now) {
        if (status != RequestStatus.PENDING || !hasWaited(EXPIRY, now)) {
            return false;
        }
        close(RequestStatus.EXPIRED, null, now);
        return true;
    }

    /**
     * The community takes nobody in any more.
     *
     * @throws RequestClosedException when it is no longer pending
     */
    public void expire(Instant now) {
        close(RequestStatus.EXPIRED, null, now);
    }

    private boolean hasWaited(Duration time, Instant now) {
        return !now.isBefore(requestedAt.plus(time));
    }

    private void close(RequestStatus outcome, Agent decider, Instant now) {
        if (status != RequestStatus.PENDING) {
            throw new RequestClosedException();
        }
        status = outcome;
        decidedBy = decider;
        decidedAt = now;
    }

    public Long id() {
        return id;
    }

    public Community community() {
        return community;
    }

    public Agent agent() {
        return agent;
    }

    public String motive() {
        return motive;
    }

    /** In the order of the questions. */
    public List<RequestAnswer> answers() {
        return List.copyOf(answers);
    }

    public RequestStatus status() {
        return status;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** Who decided, or null: nobody yet, or the candidate himself. */
    public Agent decidedBy() {
        return decidedBy;
    }

    public String refusalMotive() {
        return refusalMotive;
    }

    public Set<Community> alternatives() {
        return Set.copyOf(alternatives);
    }
}
