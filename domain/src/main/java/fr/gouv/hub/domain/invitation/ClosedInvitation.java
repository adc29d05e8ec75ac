package fr.gouv.hub.domain.invitation;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;

/** An invitation that waits no more, as the animateurs see it. */
public record ClosedInvitation(
        Long id, String email, CommunityRole role, InvitationStatus status, Instant invitedAt, Instant closedAt) {

    /** Whether the account that it was for was erased: nothing is left of its address. */
    public boolean isNobody() {
        return Agent.isNobody(new EmailAddress(email));
    }

    /** Whether the same address may be invited once more: nobody came, and nobody declined. */
    public boolean isRepeatable() {
        return Invitation.isRepeatable(status) && !isNobody();
    }
}
