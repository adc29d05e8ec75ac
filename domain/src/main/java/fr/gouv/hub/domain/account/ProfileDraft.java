package fr.gouv.hub.domain.account;

import fr.gouv.hub.domain.reference.CivilServiceBranch;
import jakarta.validation.constraints.Size;

/** What the profile form edits. Everything may stay empty: a profile never blocks an agent. */
public class ProfileDraft {

    @Size(max = 80, message = "{account.error.nameLength}")
    private String firstName;

    @Size(max = 80, message = "{account.error.nameLength}")
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
