package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.account.PersonName;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;

/** A request as the animateur decides on it. */
public record PendingRequest(
        Long id,
        String firstName,
        String lastName,
        String email,
        String administrationName,
        String motive,
        Instant requestedAt) {

    /** What the animateur reads: the name, or the part of the address before the @ while no name is known. */
    public String displayName() {
        String full = new PersonName(firstName, lastName).full();
        return full == null ? new EmailAddress(email).localPart() : full;
    }
}
