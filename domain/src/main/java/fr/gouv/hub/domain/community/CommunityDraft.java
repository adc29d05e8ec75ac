package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.TaggedDraft;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the forms that propose a community and change its settings edit. */
public class CommunityDraft extends TaggedDraft {

    public static final int LONGEST_TEXT = 10_000;

    /** No line ends, no control characters, none of those that reorder or hide what follows. */
    private static final String PRINTABLE = "[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]*";

    @NotBlank(message = "{community.error.nameMissing}")
    @Size(max = 120, message = "{community.error.length}")
    @Pattern(regexp = PRINTABLE, message = "{community.error.characters}")
    private String name;

    @NotBlank(message = "{community.error.purposeMissing}")
    @Size(max = 200, message = "{community.error.length}")
    @Pattern(regexp = PRINTABLE, message = "{community.error.characters}")
    private String purpose;

    @NotBlank(message = "{community.error.descriptionMissing}")
    @Size(max = LONGEST_TEXT, message = "{community.error.length}")
    private String description;

    @Size(max = LONGEST_TEXT, message = "{community.error.length}")
    private String charter;

    @Size(max = 254, message = "{community.error.length}")
    private String contactEmail;

    private Hosting hosting = Hosting.HOSTED;

    @Size(max = Elsewhere.LONGEST_URL, message = "{community.error.length}")
    @Pattern(regexp = "\\s*(?:" + Elsewhere.SAFE + ")?\\s*", message = "{community.error.link}")
    private String externalUrl;

    @Size(max = Elsewhere.LONGEST_PLACE, message = "{community.error.length}")
    @Pattern(regexp = PRINTABLE, message = "{community.error.characters}")
    private String externalPlace;

    @NotNull(message = "{community.error.opennessMissing}")
    private Openness openness;

    private Set<String> administrations = new LinkedHashSet<>();
    private Set<CivilServiceBranch> branches = EnumSet.noneOf(CivilServiceBranch.class);
    private List<String> questions = new ArrayList<>();
    private int version;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    /** Markdown. */
    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    /** Markdown, or null. */
    public String getCharter() {
        return charter;
    }

    public void setCharter(String charter) {
        this.charter = charter;
    }

    public String getContactEmail() {
        return contactEmail;
    }

    public void setContactEmail(String contactEmail) {
        this.contactEmail = contactEmail;
    }

    /** Where a new community is to live; that of one that exists does not change. */
    public Hosting getHosting() {
        return hosting;
    }

    public void setHosting(Hosting hosting) {
        this.hosting = hosting;
    }

    /** The link to a community that lives elsewhere; null for one of the hub. */
    public String getExternalUrl() {
        return externalUrl;
    }

    public void setExternalUrl(String externalUrl) {
        this.externalUrl = externalUrl;
    }

    /** What one calls the place where it lives; null for one of the hub. */
    public String getExternalPlace() {
        return externalPlace;
    }

    public void setExternalPlace(String externalPlace) {
        this.externalPlace = externalPlace;
    }

    /** Of a community that lives elsewhere it counts for nothing: one joins it there. */
    public Openness getOpenness() {
        return openness;
    }

    public void setOpenness(Openness openness) {
        this.openness = openness;
    }

    /** Codes of administrations. */
    public Set<String> getAdministrations() {
        return administrations;
    }

    public void setAdministrations(Set<String> administrations) {
        this.administrations = new LinkedHashSet<>(administrations);
    }

    public Set<CivilServiceBranch> getBranches() {
        return branches;
    }

    public void setBranches(Set<CivilServiceBranch> branches) {
        this.branches = branches.isEmpty() ? EnumSet.noneOf(CivilServiceBranch.class) : EnumSet.copyOf(branches);
    }

    /** What candidates are asked; empty fields are left out. */
    public List<String> getQuestions() {
        return questions;
    }

    public void setQuestions(List<String> questions) {
        this.questions = new ArrayList<>(questions);
    }

    /** The version that was shown: a change in between is refused, not overwritten. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
