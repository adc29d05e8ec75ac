package fr.gouv.hub.domain.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What the form edits that makes a series of an event. */
public class SeriesDraft extends SeriesEndDraft {

    private static final int USUAL = 6;

    @NotNull(message = "{event.error.choose}")
    private SeriesFrequency frequency = SeriesFrequency.WEEKLY;

    @Min(value = SeriesRule.FEWEST, message = "{event.error.seriesNumber}")
    @Max(value = SeriesRule.MOST, message = "{event.error.seriesNumber}")
    private Integer count = USUAL;

    public SeriesFrequency getFrequency() {
        return frequency;
    }

    public void setFrequency(SeriesFrequency frequency) {
        this.frequency = frequency;
    }

    /** With the first date. */
    @Override
    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }
}
