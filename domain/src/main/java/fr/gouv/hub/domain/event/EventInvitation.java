package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.shared.EmailAddress;
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

/** An organiser asked somebody to come to an event: one mail, no seat. An address is invited once. */
@Entity
@Table(name = "event_invitation")
public class EventInvitation {

    /** Most people who are invited to one event. */
    public static final int MOST = 200;

    /** Most people who are invited at once. */
    public static final int MOST_AT_ONCE = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "event_id")
    private Long eventId;

    private String email;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "invited_by")
    private Agent invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    protected EventInvitation() {}

    /** @throws EventInvitationRefusedException when nobody can register to the event any more, or registers elsewhere */
    public static EventInvitation invite(CommunityEvent event, EmailAddress address, Agent inviter, Instant now) {
        if (!event.mayBeInvitedTo(now)) {
            throw EventInvitationRefusedException.closed(event.title());
        }
        EventInvitation invitation = new EventInvitation();
        invitation.eventId = event.id();
        invitation.email = address.value();
        invitation.invitedBy = inviter;
        invitation.invitedAt = now;
        return invitation;
    }

    public Long id() {
        return id;
    }

    public Long eventId() {
        return eventId;
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    /** Null when his account is gone. */
    public Agent invitedBy() {
        return invitedBy;
    }

    public Instant invitedAt() {
        return invitedAt;
    }
}
