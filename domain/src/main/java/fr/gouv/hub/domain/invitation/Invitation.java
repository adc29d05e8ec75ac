package fr.gouv.hub.domain.invitation;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.Membership;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.NotFoundException;
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
import java.time.Duration;
import java.time.Instant;

/**
 * An address is invited to a community with a role. All changes happen under the lock of the community's row.
 *
 * <p>Life cycle: pending → accepted, declined, cancelled or expired (after {@link #VALIDITY}, whether or not the nightly
 * clean-up has said so).
 */
@Entity
@Table(name = "invitation")
public class Invitation {

    /** How long it can be accepted. */
    public static final Duration VALIDITY = Duration.ofDays(21);

    /** How often its mail may leave. */
    public static final int MOST_SENDINGS = 3;

    private static final Duration BETWEEN_SENDINGS = Duration.ofHours(20);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "community_id")
    private Community community;

    private String email;

    @Enumerated(EnumType.STRING)
    private CommunityRole role;

    @Enumerated(EnumType.STRING)
    private InvitationStatus status;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "invited_by")
    private Agent inviter;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "sent_count")
    private int sentCount;

    protected Invitation() {}

    /** @throws fr.gouv.hub.domain.community.JoinRefusedException when the community takes no members */
    public static Invitation invite(
            Community community, EmailAddress address, CommunityRole role, Agent inviter, Instant now) {
        community.requireTakingMembers();
        Invitation invitation = new Invitation();
        invitation.community = community;
        invitation.email = address.value();
        invitation.role = role;
        invitation.status = InvitationStatus.PENDING;
        invitation.inviter = inviter;
        invitation.sendAt(now);
        return invitation;
    }

    private void sendAt(Instant now) {
        invitedAt = now;
        expiresAt = now.plus(VALIDITY);
        sentCount++;
    }

    public boolean isPending(Instant now) {
        return status == InvitationStatus.PENDING && now.isBefore(expiresAt);
    }

    /**
     * The holder of the address comes in.
     *
     * @return the new membership, for the caller to add
     * @throws InvitationClosedException when it can no longer be accepted
     * @throws NotFoundException when it is for somebody else
     */
    public Membership accept(Agent agent, Instant now) {
        requireFor(agent);
        close(InvitationStatus.ACCEPTED, now);
        return Membership.invited(community, agent, role, now);
    }

    /** The holder of the address does not want to, or is a member already. */
    public void decline(Agent agent, Instant now) {
        requireFor(agent);
        close(InvitationStatus.DECLINED, now);
    }

    /** An animateur takes it back. */
    public void cancel(Instant now) {
        close(InvitationStatus.CANCELLED, now);
    }

    /** Its time is over. */
    public void expire(Instant now) {
        if (status == InvitationStatus.PENDING) {
            status = InvitationStatus.EXPIRED;
            closedAt = now;
        }
    }

    /**
     * Its mail leaves once more, and its time begins again.
     *
     * @throws InvitationRepeatException less than a day after the last time, or after three times
     */
    public void resend(Instant now) {
        if (status != InvitationStatus.PENDING) {
            throw new InvitationClosedException();
        }
        if (sentCount >= MOST_SENDINGS || now.isBefore(invitedAt.plus(BETWEEN_SENDINGS))) {
            throw new InvitationRepeatException();
        }
        sendAt(now);
    }

    /** Whether its address may be invited once more: the holder neither came nor declined. */
    public boolean isRepeatable() {
        return isRepeatable(status) && !Agent.isNobody(email());
    }

    static boolean isRepeatable(InvitationStatus status) {
        return status == InvitationStatus.EXPIRED || status == InvitationStatus.CANCELLED;
    }

    private void requireFor(Agent agent) {
        if (!agent.email().value().equals(email)) {
            throw new NotFoundException();
        }
    }

    private void close(InvitationStatus outcome, Instant now) {
        if (!isPending(now)) {
            throw new InvitationClosedException();
        }
        status = outcome;
        closedAt = now;
    }

    public Long id() {
        return id;
    }

    public Community community() {
        return community;
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public CommunityRole role() {
        return role;
    }

    public InvitationStatus status() {
        return status;
    }

    /** Who invited, or null when he has no account any more. */
    public Agent inviter() {
        return inviter;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public int sentCount() {
        return sentCount;
    }
}
