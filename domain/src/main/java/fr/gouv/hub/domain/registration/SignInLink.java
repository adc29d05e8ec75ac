package fr.gouv.hub.domain.registration;

import fr.gouv.hub.domain.shared.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A way in for the holder of an address, once, for 30 minutes; that of an invitation for as long as the invitation.
 *
 * <p>Life cycle: requested → used, or expired. It remembers what the visitor was doing: the community that he was
 * joining, and the page to return to.
 */
@Entity
@Table(name = "sign_in_link")
public class SignInLink {

    /** How long a link is good for. */
    public static final Duration VALIDITY = Duration.ofMinutes(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String email;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    @Column(name = "community_id")
    private Long communityId;

    @Column(name = "invitation_id")
    private Long invitationId;

    @Column(name = "return_path")
    private String returnPath;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected SignInLink() {}

    /** @param communityId the community to join on arrival, or null */
    public static SignInLink request(EmailAddress address, Long communityId, ReturnPath returnPath, Instant now) {
        SignInLink link = new SignInLink();
        link.email = address.value();
        link.purpose = LinkPurpose.SIGN_IN;
        link.communityId = communityId;
        link.returnPath = returnPath.value();
        link.requestedAt = now;
        link.expiresAt = now.plus(VALIDITY);
        return link;
    }

    /**
     * The link of an invitation's mail. Older than a sign-in link may become, it registers but never signs in.
     *
     * @param expiresAt when the invitation does
     */
    public static SignInLink invite(EmailAddress address, long invitationId, Instant expiresAt, Instant now) {
        SignInLink link = new SignInLink();
        link.email = address.value();
        link.purpose = LinkPurpose.INVITATION;
        link.invitationId = invitationId;
        link.returnPath = "/mes-communautes";
        link.requestedAt = now;
        link.expiresAt = expiresAt;
        return link;
    }

    public LinkState state(Instant now) {
        if (usedAt != null) {
            return LinkState.USED;
        }
        return now.isBefore(expiresAt) ? LinkState.USABLE : LinkState.EXPIRED;
    }

    /**
     * The one use of the link. The caller holds the row's lock.
     *
     * @throws LinkRefusedException when it was used or has expired
     */
    public void use(Instant now) {
        switch (state(now)) {
            case USED -> throw LinkRefusedException.used();
            case EXPIRED -> throw LinkRefusedException.expired();
            case SIGN_IN_FIRST -> throw LinkRefusedException.signInFirst();
            case USABLE -> usedAt = now;
        }
    }

    public Long id() {
        return id;
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public LinkPurpose purpose() {
        return purpose;
    }

    public Long communityId() {
        return communityId;
    }

    /** The invitation that using the link accepts, or null. */
    public Long invitationId() {
        return invitationId;
    }

    public ReturnPath returnPath() {
        return ReturnPath.of(returnPath);
    }
}
