package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.account.PersonName;
import java.time.Instant;

/** One line of the history as a page shows it. */
public record ChangeLine(ChangeKind kind, Instant changedAt, String firstName, String lastName, String detail) {

    /** Who did it; empty when he gave no name or has no account any more. */
    public String author() {
        String full = new PersonName(firstName, lastName).full();
        return full == null ? "" : full;
    }
}
