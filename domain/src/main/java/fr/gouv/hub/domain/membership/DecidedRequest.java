package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.account.PersonName;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;

/** A request that no longer waits, as the animateurs look back on it. */
public record DecidedRequest(
        String firstName,
        String lastName,
        String email,
        RequestStatus status,
        Instant requestedAt,
        Instant decidedAt,
        String deciderFirstName,
        String deciderLastName,
        String refusalMotive) {

    /** The candidate's name, or the part of the address before the @ while no name is known. */
    public String displayName() {
        String full = new PersonName(firstName, lastName).full();
        return full == null ? new EmailAddress(email).localPart() : full;
    }

    /** Who decided; empty when the candidate did, or time. */
    public String decider() {
        String full = new PersonName(deciderFirstName, deciderLastName).full();
        return full == null ? "" : full;
    }
}
