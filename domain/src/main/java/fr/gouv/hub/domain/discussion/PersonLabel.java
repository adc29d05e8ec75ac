package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.account.PersonName;
import fr.gouv.hub.domain.shared.EmailAddress;

/** How a query's columns become the name that others see. */
final class PersonLabel {

    private PersonLabel() {}

    /** @return the name, or the part of the address before the @ while no name is known; null when the account is gone */
    static String of(String firstName, String lastName, String email) {
        if (email == null) {
            return null;
        }
        String full = new PersonName(firstName, lastName).full();
        return full == null ? new EmailAddress(email).localPart() : full;
    }
}
