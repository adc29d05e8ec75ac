package fr.gouv.hub.domain.discussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What the form of a new thread edits: a title, and the first post. */
public class ThreadDraft extends PostDraft {

    /** Longest title, in characters. */
    public static final int LONGEST_TITLE = 150;

    /** No line ends, no control characters, none of those that reorder or hide what follows. */
    private static final String PRINTABLE = "[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]*";

    @NotBlank(message = "{discussion.error.titleMissing}")
    @Size(max = LONGEST_TITLE, message = "{discussion.error.titleLength}")
    @Pattern(regexp = PRINTABLE, message = "{discussion.error.titleCharacters}")
    private String title;

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
