package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.membership.CommunityRole;
import java.time.Instant;

/**
 * One post of a page. The columns of the author are null when the account is gone.
 *
 * @param role what its author is in the community today; null when he is no member any more
 * @param body Markdown
 */
public record PostLine(
        Long id,
        int number,
        Long authorId,
        String firstName,
        String lastName,
        String email,
        CommunityRole role,
        String body,
        Instant postedAt) {

    /** Who wrote it, as others see him; null when the account is gone. */
    public String author() {
        return PersonLabel.of(firstName, lastName, email);
    }

    public boolean isByFacilitator() {
        return role != null && role.facilitates();
    }
}
