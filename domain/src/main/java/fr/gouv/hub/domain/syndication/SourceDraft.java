package fr.gouv.hub.domain.syndication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A source that somebody wants the hub to read. */
public class SourceDraft {

    /** Longest address, in characters. */
    public static final int LONGEST = 1_000;

    @NotNull(message = "{syndication.error.kindMissing}")
    private SourceKind kind = SourceKind.FEED;

    @NotBlank(message = "{syndication.error.addressMissing}")
    @Size(max = LONGEST, message = "{syndication.error.addressLength}")
    private String url;

    public SourceKind getKind() {
        return kind;
    }

    public void setKind(SourceKind kind) {
        this.kind = kind;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }
}
