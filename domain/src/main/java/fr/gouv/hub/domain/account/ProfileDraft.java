package fr.gouv.hub.domain.account;

import fr.gouv.hub.domain.reference.CivilServiceBranch;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What the profile form edits. Everything may stay empty: a profile never blocks an agent. */
public class ProfileDraft {

    /** No line ends, no control characters, none of those that reorder or hide what follows: names stand in mails and lists. */
    private static final String PRINTABLE = "[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]*";

    @Size(max = 80, message = "{account.error.nameLength}")
    @Pattern(regexp = PRINTABLE, message = "{account.error.nameCharacters}")
    private String firstName;

    @Size(max = 80, message = "{account.error.nameLength}")
    @Pattern(regexp = PRINTABLE, message = "{account.error.nameCharacters}")
    private String lastName;

    private String administration;
    private String territory;
    private CivilServiceBranch branch;
    private int version;

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    /** Code of an administration, or null. */
    public String getAdministration() {
        return administration;
    }

    public void setAdministration(String administration) {
        this.administration = administration;
    }

    /** Code of a territory, or null. */
    public String getTerritory() {
        return territory;
    }

    public void setTerritory(String territory) {
        this.territory = territory;
    }

    public CivilServiceBranch getBranch() {
        return branch;
    }

    public void setBranch(CivilServiceBranch branch) {
        this.branch = branch;
    }

    /** The version that was shown: a change in between is refused, not overwritten. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
