package fr.gouv.hub.domain.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What the form edits that adds dates to a series. */
public class SeriesExtensionDraft extends SeriesEndDraft {

    private static final int USUAL = 3;
    private static final int MOST = SeriesRule.MOST - SeriesRule.FEWEST;

    @Min(value = 1, message = "{event.error.seriesMore}")
    @Max(value = MOST, message = "{event.error.seriesMore}")
    private Integer count = USUAL;

    /** Of those that are added. */
    @Override
    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }
}
