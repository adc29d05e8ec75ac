package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.account.PersonName;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.shared.EmailAddress;

/**
 * A member of the community that another comes out of.
 *
 * @param id of the membership
 * @param email for the name of somebody who gave none; never shown whole
 * @param chosen whether he will be invited to the new one
 */
public record SplitMember(
        long id, String firstName, String lastName, String email, CommunityRole role, boolean chosen) {

    public String displayName() {
        String full = new PersonName(firstName, lastName).full();
        return full == null ? new EmailAddress(email).localPart() : full;
    }
}
