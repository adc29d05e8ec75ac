package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.account.PersonName;
import java.time.Instant;

/**
 * One line of the history as a page shows it.
 *
 * @param subject whose role changed, if there was such a thing
 */
public record ChangeLine(ChangeKind kind, Instant changedAt, PersonName agent, Subject subject, String detail) {

    private static final PersonName NOBODY = new PersonName(null, null);

    /**
     * @param name empty when the reader may not know who is a member
     * @param erased whether he has no account any more
     */
    public record Subject(PersonName name, boolean erased) {}

    /**
     * As queries give it.
     *
     * @param erased whether whose role changed has no account any more; lines of former times do not tell whose it was
     * @param roles how many roles the subject has in the community that are no secret: he helps to run it
     * @param reading how many places the reader has in it: who is no member does not read who is one
     */
    public ChangeLine(
            ChangeKind kind,
            Instant changedAt,
            String firstName,
            String lastName,
            Boolean erased,
            String subjectFirstName,
            String subjectLastName,
            Long roles,
            Long reading,
            String detail) {
        this(
                kind,
                changedAt,
                new PersonName(firstName, lastName),
                new Subject(roles + reading > 0 ? new PersonName(subjectFirstName, subjectLastName) : NOBODY, erased),
                detail);
    }

    /** Who did it; empty when he gave no name or has no account any more. */
    public String author() {
        String full = agent.full();
        return full == null ? "" : full;
    }
}
