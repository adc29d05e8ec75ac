package fr.gouv.hub.domain.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a candidate writes to the animateurs. */
public class MotiveDraft {

    /** Longest motive, in characters. */
    public static final int LONGEST = 1_000;

    @NotBlank(message = "{membership.error.motiveMissing}")
    @Size(max = LONGEST, message = "{membership.error.motiveLength}")
    private String motive;

    public String getMotive() {
        return motive;
    }

    public void setMotive(String motive) {
        this.motive = motive;
    }
}
