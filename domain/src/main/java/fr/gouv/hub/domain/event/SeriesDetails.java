package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * A series, as its readers see it from one of its dates.
 *
 * @param dates that the reader may know of, the first first
 * @param offered whether the reader registered to all of it, and is told of dates that are added
 * @param questions of the date that the page was reached from
 */
public record SeriesDetails(
        String slug,
        String title,
        SeriesRule rule,
        List<SeriesDate> dates,
        boolean offered,
        List<EventQuestion> questions) {

    public SeriesDetails {
        dates = List.copyOf(dates);
        questions = List.copyOf(questions);
    }
}
