package fr.gouv.hub.domain.invitation;

import fr.gouv.hub.domain.membership.CommunityRole;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whom an animateur invites, and as what. */
public class InvitationDraft {

    /** Longest list, in characters: far beyond what is read, so that any list is answered. */
    public static final int LONGEST = 1_000_000;

    @NotBlank(message = "{invitation.error.addressesMissing}")
    @Size(max = LONGEST, message = "{invitation.error.addressesLength}")
    private String addresses;

    @NotNull(message = "{invitation.error.roleMissing}")
    private CommunityRole role = CommunityRole.MEMBER;

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }

    public CommunityRole getRole() {
        return role;
    }

    public void setRole(CommunityRole role) {
        this.role = role;
    }
}
