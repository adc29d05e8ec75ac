package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.account.PersonName;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;

/**
 * A member as the list of members shows him.
 *
 * @param id of the membership
 * @param email for the name of somebody who gave none; never shown whole
 * @param listed whether he accepts that other members see him
 * @param volunteeredAt since when he offers to animate, or null
 */
public record MemberLine(
        Long id,
        String firstName,
        String lastName,
        String email,
        String administrationName,
        CommunityRole role,
        Instant joinedAt,
        boolean listed,
        Instant volunteeredAt) {

    /** Where he works; empty when he does not accept that members see him, so that figures which are masked stay so. */
    public String shownAdministration() {
        boolean seen = listed || role != CommunityRole.MEMBER;
        return seen && administrationName != null ? administrationName : "";
    }

    /** The name, or the part of the address before the @ while no name is known. */
    public String displayName() {
        String full = new PersonName(firstName, lastName).full();
        return full == null ? new EmailAddress(email).localPart() : full;
    }
}
