package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.account.PersonName;
import java.time.Instant;

/**
 * One line of the history as a page shows it.
 *
 * @param subject whose role changed, if there was such a thing
 */
public record ChangeLine(ChangeKind kind, Instant changedAt, PersonName agent, Subject subject, String detail) {

    /**
     * @param erased whether he has no account any more
     * @param animates whether he still helps to run the community, which is no secret
     */
    public record Subject(PersonName name, boolean erased, boolean animates) {

        static final Subject NONE = new Subject(new PersonName(null, null), true, false);
    }

    /** As queries give it: a count is that of the subject's roles in the community. */
    public ChangeLine(
            ChangeKind kind,
            Instant changedAt,
            String firstName,
            String lastName,
            Long subjectId,
            String subjectFirstName,
            String subjectLastName,
            Long roles,
            String detail) {
        this(
                kind,
                changedAt,
                new PersonName(firstName, lastName),
                subjectId == null
                        ? Subject.NONE
                        : new Subject(new PersonName(subjectFirstName, subjectLastName), false, roles > 0),
                detail);
    }

    /** The same for somebody who may not see who is a member: he reads of those alone who still run the community. */
    public ChangeLine forStranger() {
        return subject.animates() || subject.erased()
                ? this
                : new ChangeLine(kind, changedAt, agent, new Subject(new PersonName(null, null), false, false), detail);
    }

    /** Who did it; empty when he gave no name or has no account any more. */
    public String author() {
        String full = agent.full();
        return full == null ? "" : full;
    }
}
