package fr.gouv.hub.domain.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What an animateur writes to refuse a request: a motive, and two communities where the candidate is better off, or as many as
 * there are.
 */
public class RefusalDraft {

    @NotBlank(message = "{membership.error.refusalMissing}")
    @Size(max = MotiveDraft.LONGEST, message = "{membership.error.motiveLength}")
    private String motive;

    @NotBlank(message = "{membership.error.alternatives}")
    private String first;

    @NotBlank(message = "{membership.error.alternatives}")
    private String second;

    public String getMotive() {
        return motive;
    }

    public void setMotive(String motive) {
        this.motive = motive;
    }

    /** Slug of a community. */
    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    /** Slug of another community. */
    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }
}
