package fr.gouv.hub.domain.discussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why: what a reader tells the moderators, and what a moderator tells the author. */
public class MotiveNote {

    /** Longest motive, in characters. */
    public static final int LONGEST = 1_000;

    @NotBlank(message = "{discussion.error.motiveMissing}")
    @Size(max = LONGEST, message = "{discussion.error.motiveLength}")
    private String motive;

    public String getMotive() {
        return motive;
    }

    public void setMotive(String motive) {
        this.motive = motive;
    }
}
