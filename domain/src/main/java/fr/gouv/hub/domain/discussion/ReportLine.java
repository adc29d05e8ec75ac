package fr.gouv.hub.domain.discussion;

import java.time.Instant;

/**
 * A report that waits for the moderators. The columns of the author are null when the account is gone.
 *
 * @param body of the post, Markdown; empty when its author has taken it back
 * @param waiting how many reports of that post wait
 */
public record ReportLine(
        Long id,
        String motive,
        Instant reportedAt,
        String reporterFirstName,
        String reporterLastName,
        String reporterEmail,
        String threadTitle,
        String communityName,
        String firstName,
        String lastName,
        String email,
        String body,
        Instant postedAt,
        PostState state,
        long waiting) {

    public ReportLine {
        body = state == PostState.SHOWN ? body : "";
    }

    /** Whether there is still something to decide about. */
    public boolean isShown() {
        return state == PostState.SHOWN;
    }

    public String reporter() {
        return PersonLabel.of(reporterFirstName, reporterLastName, reporterEmail);
    }

    /** Null when the account is gone. */
    public String author() {
        return PersonLabel.of(firstName, lastName, email);
    }
}
