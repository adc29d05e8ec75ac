package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import jakarta.persistence.Column;
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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * An agent asks to join a community that is open on request.
 *
 * <p>Life cycle: pending → accepted, refused, cancelled or expired. One pending request per agent and community (a
 * unique key). A refusal carries a motive and two alternative communities.
 */
@Entity
@Table(name = "membership_request")
public class MembershipRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "community_id")
    private Community community;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agent_id")
    private Agent agent;

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

    @Version
    private int version;

    protected MembershipRequest() {}

    /** @throws fr.gouv.hub.domain.community.JoinRefusedException when the community takes no requests */
    public static MembershipRequest submit(Community community, Agent agent, String motive, Instant now) {
        community.requireOnRequest();
        MembershipRequest request = new MembershipRequest();
        request.community = community;
        request.agent = agent;
        request.motive = motive.strip();
        request.status = RequestStatus.PENDING;
        request.requestedAt = now;
        return request;
    }

    /**
     * The animateur says yes.
     *
     * @return the new membership, for the caller to add
     * @throws RequestClosedException when it is no longer pending
     */
    public Membership accept(Agent decider, Instant now) {
        close(RequestStatus.ACCEPTED, decider, now);
        return Membership.admit(community, agent, now);
    }

    /**
     * The animateur says no, why, and where else to go.
     *
     * @throws RequestClosedException when it is no longer pending
     * @throws AlternativesException unless two different communities, other than this one, are proposed
     */
    public void refuse(Agent decider, String why, Set<Community> elsewhere, Instant now) {
        if (elsewhere.size() != 2
                || elsewhere.stream().anyMatch(other -> Objects.equals(other.slug(), community.slug()))) {
            throw new AlternativesException();
        }
        close(RequestStatus.REFUSED, decider, now);
        refusalMotive = why.strip();
        alternatives.addAll(elsewhere);
    }

    /** The candidate changes his mind. */
    public void cancel(Instant now) {
        close(RequestStatus.CANCELLED, null, now);
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
