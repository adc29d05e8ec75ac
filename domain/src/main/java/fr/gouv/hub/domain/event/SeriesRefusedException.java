package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;

/** A series cannot be made, changed or registered to like that. */
public class SeriesRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private SeriesRefusedException(String key, Object... arguments) {
        super(key, arguments);
    }

    static SeriesRefusedException count() {
        return new SeriesRefusedException("event.error.seriesCount", SeriesRule.FEWEST, SeriesRule.MOST);
    }

    static SeriesRefusedException notLast() {
        return new SeriesRefusedException("event.error.seriesNotLast");
    }

    static SeriesRefusedException already(String title) {
        return new SeriesRefusedException("event.error.seriesAlready", title);
    }

    static SeriesRefusedException day() {
        return new SeriesRefusedException("event.error.seriesDay");
    }

    /** The end was not said. */
    public static SeriesRefusedException endMissing() {
        return new SeriesRefusedException("event.error.seriesEnd");
    }

    /** Until that end there are too few dates for a series, or too many. */
    public static SeriesRefusedException until() {
        return new SeriesRefusedException("event.error.seriesUntil", SeriesRule.FEWEST, SeriesRule.MOST);
    }

    /** @param dates how many there are within the longest time that a series takes */
    public static SeriesRefusedException tooLong(int dates) {
        return new SeriesRefusedException("event.error.seriesTooLong", SeriesRule.LONGEST.getYears(), dates);
    }

    /** By its rule there is no date to come behind those that it has, or none until that day. */
    public static SeriesRefusedException nothingToAdd() {
        return new SeriesRefusedException("event.error.seriesNothingToAdd", SeriesRule.LONGEST.getYears());
    }

    /**
     * @param dates that it has
     * @param room how many more it may have
     */
    public static SeriesRefusedException full(int dates, int room) {
        return new SeriesRefusedException("event.error.seriesFull", SeriesRule.MOST, dates, room);
    }

    /** The dates are no longer those that the organiser saw. */
    public static SeriesRefusedException datesChanged() {
        return new SeriesRefusedException("event.error.seriesDatesChanged");
    }

    /** There is no date to which one can register now. */
    public static SeriesRefusedException nothingOpen() {
        return new SeriesRefusedException("event.error.seriesNothingOpen");
    }
}
