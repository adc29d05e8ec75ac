package fr.gouv.hub.domain.event;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** What forms about the dates of a series say: how many, or until when, and which of them the organiser has seen. */
public abstract class SeriesEndDraft {

    @NotNull(message = "{event.error.choose}")
    private SeriesEnd end = SeriesEnd.COUNT;

    private LocalDate until;
    private String shown = "";

    /** How many dates; counts when the end is {@link SeriesEnd#COUNT}. */
    public abstract Integer getCount();

    public SeriesEnd getEnd() {
        return end;
    }

    public void setEnd(SeriesEnd end) {
        this.end = end;
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

    /** Whether no dates were shown for it yet. */
    public boolean isNew() {
        return shown.isEmpty() && getCount() != null;
    }

    /** @throws SeriesRefusedException when neither a number of dates nor a last day is said, whichever counts */
    public void requireEnd() {
        if (end == SeriesEnd.COUNT ? getCount() == null : until == null) {
            throw SeriesRefusedException.endMissing();
        }
    }
}
