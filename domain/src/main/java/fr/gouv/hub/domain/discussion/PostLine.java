package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.membership.CommunityRole;
import java.time.Instant;

/**
 * One post of a page. The columns of the author are null when the account is gone.
 *
 * @param role what its author is in the community today; null when he is no member any more
 * @param body Markdown; empty when the post is no longer shown
 * @param editedAt when its author last changed it, or null
 * @param retiredMotive why a moderator took it away, or null; for its author alone
 * @param thankedAt when the reader said « merci », or null
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
        Instant postedAt,
        PostState state,
        Instant editedAt,
        String retiredMotive,
        int thanksCount,
        Instant thankedAt) {

    public PostLine {
        body = state == PostState.SHOWN ? body : "";
    }

    /** Who wrote it, as others see him; null when the account is gone. */
    public String author() {
        return PersonLabel.of(firstName, lastName, email);
    }

    /** How he is called in a post, without the @; null when his name is not known. */
    public String handle() {
        return Mentions.handle(firstName, lastName);
    }

    public boolean isShown() {
        return state == PostState.SHOWN;
    }

    public boolean isThanked() {
        return thankedAt != null;
    }

    public boolean isByFacilitator() {
        return role != null && role.facilitates();
    }
}
