package fr.gouv.hub.domain.invitation;

import fr.gouv.hub.domain.account.PersonName;
import fr.gouv.hub.domain.membership.CommunityRole;
import java.time.Instant;

/** An invitation that waits, as the agent whom it is for sees it. */
public record MyInvitation(
        Long id,
        String slug,
        String communityName,
        String purpose,
        CommunityRole role,
        Instant expiresAt,
        String inviterFirstName,
        String inviterLastName) {

    /** Who invites; empty when he gave no name or has no account any more. */
    public String inviter() {
        String full = new PersonName(inviterFirstName, inviterLastName).full();
        return full == null ? "" : full;
    }
}
