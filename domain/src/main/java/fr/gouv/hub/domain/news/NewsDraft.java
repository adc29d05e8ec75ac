package fr.gouv.hub.domain.news;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;

/** What the form of an item edits. */
public class NewsDraft {

    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_SUMMARY = 300;
    public static final int LONGEST_BODY = 20_000;

    /** No line ends, no control characters, none of those that reorder or hide what follows. */
    private static final String PRINTABLE = "[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]*";

    @NotBlank(message = "{news.error.titleMissing}")
    @Size(max = LONGEST_TITLE, message = "{news.error.titleLength}")
    @Pattern(regexp = PRINTABLE, message = "{news.error.titleCharacters}")
    private String title;

    @NotBlank(message = "{news.error.summaryMissing}")
    @Size(max = LONGEST_SUMMARY, message = "{news.error.summaryLength}")
    private String summary;

    @NotBlank(message = "{news.error.bodyMissing}")
    @Size(max = LONGEST_BODY, message = "{news.error.bodyLength}")
    private String body;

    private boolean pinned;
    private String theme;
    private String territory;
    private LocalDateTime publishAt;
    private int version;

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** Plain text, for lists and feeds. */
    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    /** Markdown. */
    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public boolean isPinned() {
        return pinned;
    }

    public void setPinned(boolean pinned) {
        this.pinned = pinned;
    }

    /** Code of a theme, or null; only an item of the hub has one of its own. */
    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    /** Code of a territory, or null; only an item of the hub has one of its own. */
    public String getTerritory() {
        return territory;
    }

    public void setTerritory(String territory) {
        this.territory = territory;
    }

    /** When it appears, in the time of Paris; null means at once. */
    public LocalDateTime getPublishAt() {
        return publishAt;
    }

    public void setPublishAt(LocalDateTime publishAt) {
        this.publishAt = publishAt;
    }

    /** The version that was shown: a change in between is refused, not overwritten. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
