package fr.gouv.hub.domain.event;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One link as organisers type it; without title and address there is none. */
public class ReportLinkDraft {

    @Size(max = ReportLink.LONGEST_TITLE, message = "{event.error.length}")
    @Pattern(regexp = EventDraft.PRINTABLE, message = "{event.error.characters}")
    private String title;

    @Pattern(regexp = "\\s*(?:https://[^\\s\\p{Cc}]{1,490})?\\s*", message = "{event.error.reportLink}")
    private String url;

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    boolean isEmpty() {
        return (title == null || title.isBlank()) && (url == null || url.isBlank());
    }
}
