package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.reference.TaggedDraft;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What the form of an event edits. Days and hours are those of the clocks on the spot. It has at most
 * {@link fr.gouv.hub.domain.community.CommunityTags#MOST} themes, and as many territories.
 */
public class EventDraft extends TaggedDraft {

    /** Most seats that can be limited; without a limit there may be more. */
    public static final int MOST_SEATS = 100_000;

    /** No line ends, no control characters, none of those that reorder or hide what follows: titles stand in mails and calendars. */
    static final String PRINTABLE = "[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]*";

    private static final String WEB = "https?://[^\\s\\p{Cc}]{1,480}";

    @NotBlank(message = "{event.error.titleMissing}")
    @Size(max = CommunityEvent.LONGEST_TITLE, message = "{event.error.length}")
    @Pattern(regexp = PRINTABLE, message = "{event.error.characters}")
    private String title;

    @Size(max = CommunityEvent.LONGEST_DESCRIPTION, message = "{event.error.length}")
    private String description;

    @NotNull(message = "{event.error.choose}")
    private EventFormat format;

    @NotNull(message = "{event.error.choose}")
    private EventMode mode;

    @Size(max = CommunityEvent.LONGEST_PLACE, message = "{event.error.length}")
    @Pattern(regexp = PRINTABLE, message = "{event.error.characters}")
    private String place;

    @Pattern(regexp = WEB, message = "{event.error.link}")
    private String onlineUrl;

    @Pattern(regexp = WEB, message = "{event.error.link}")
    private String externalUrl;

    @NotNull(message = "{event.error.dayMissing}")
    private LocalDate day;

    @NotNull(message = "{event.error.hourMissing}")
    private LocalTime start;

    private LocalDate lastDay;

    @NotNull(message = "{event.error.hourMissing}")
    private LocalTime end;

    @NotNull(message = "{event.error.choose}")
    private EventZone zone = EventZone.PARIS;

    private LocalDate opens;
    private LocalDate closes;

    @Min(value = 1, message = "{event.error.seats}")
    @Max(value = MOST_SEATS, message = "{event.error.seats}")
    private Integer capacity;

    private int revision;

    @NotNull(message = "{event.error.choose}")
    private SeriesScope scope = SeriesScope.ONE;

    private Integer seriesRevision;

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** Markdown. */
    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public EventFormat getFormat() {
        return format;
    }

    public void setFormat(EventFormat format) {
        this.format = format;
    }

    public EventMode getMode() {
        return mode;
    }

    public void setMode(EventMode mode) {
        this.mode = mode;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getOnlineUrl() {
        return onlineUrl;
    }

    public void setOnlineUrl(String onlineUrl) {
        this.onlineUrl = onlineUrl;
    }

    public String getExternalUrl() {
        return externalUrl;
    }

    public void setExternalUrl(String externalUrl) {
        this.externalUrl = externalUrl;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getStart() {
        return start;
    }

    public void setStart(LocalTime start) {
        this.start = start;
    }

    /** Null: the day on which it starts. */
    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public LocalTime getEnd() {
        return end;
    }

    public void setEnd(LocalTime end) {
        this.end = end;
    }

    public EventZone getZone() {
        return zone;
    }

    public void setZone(EventZone zone) {
        this.zone = zone;
    }

    /** First day on which one can register; null: from publication on. */
    public LocalDate getOpens() {
        return opens;
    }

    public void setOpens(LocalDate opens) {
        this.opens = opens;
    }

    /** Last day on which one can register; null: until it starts. */
    public LocalDate getCloses() {
        return closes;
    }

    public void setCloses(LocalDate closes) {
        this.closes = closes;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(Integer capacity) {
        this.capacity = capacity;
    }

    /** The revision that the form was filled from: a later one must not be written over. */
    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    /** Which dates of the series are changed; without a series only this one. */
    public SeriesScope getScope() {
        return scope;
    }

    public void setScope(SeriesScope scope) {
        this.scope = scope;
    }

    /** The revision of the series that the form was filled from; null: the event belongs to none. */
    public Integer getSeriesRevision() {
        return seriesRevision;
    }

    public void setSeriesRevision(Integer seriesRevision) {
        this.seriesRevision = seriesRevision;
    }
}
