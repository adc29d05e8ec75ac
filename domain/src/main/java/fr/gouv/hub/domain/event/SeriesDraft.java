package fr.gouv.hub.domain.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** What the form edits that makes a series of an event. */
public class SeriesDraft {

    private static final int USUAL = 6;

    @NotNull(message = "{event.error.choose}")
    private SeriesFrequency frequency = SeriesFrequency.WEEKLY;

    @NotNull(message = "{event.error.choose}")
    private SeriesEnd end = SeriesEnd.COUNT;

    @Min(value = SeriesRule.FEWEST, message = "{event.error.seriesNumber}")
    @Max(value = SeriesRule.MOST, message = "{event.error.seriesNumber}")
    private Integer count = USUAL;

    private LocalDate until;
    private String shown = "";

    public SeriesFrequency getFrequency() {
        return frequency;
    }

    public void setFrequency(SeriesFrequency frequency) {
        this.frequency = frequency;
    }

    public SeriesEnd getEnd() {
        return end;
    }

    public void setEnd(SeriesEnd end) {
        this.end = end;
    }

    /** How many dates, with the first; counts when the end is {@link SeriesEnd#COUNT}. */
    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }

    /** The last day on which there may be a date; counts when the end is {@link SeriesEnd#UNTIL}. */
    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    /** Stands for the dates that the organiser saw: no others are made. */
    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }
}
