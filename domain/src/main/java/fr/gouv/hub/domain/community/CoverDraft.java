package fr.gouv.hub.domain.community;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A cover as it is typed: what its picture shows, and the file, if another one is handed in. */
public class CoverDraft {

    @NotBlank(message = "{community.error.coverText}")
    @Size(max = CommunityCover.LONGEST_TEXT, message = "{community.error.length}")
    private String text;

    private byte[] file;

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Null when the picture stays what it is. */
    public byte[] getFile() {
        return file == null ? null : file.clone();
    }

    public void setFile(byte[] file) {
        this.file = file == null ? null : file.clone();
    }
}
