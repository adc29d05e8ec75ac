package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * A series, as its readers see it from one of its dates.
 *
 * @param dates that the reader may know of, the first first
 * @param questions of the date that the page was reached from
 */
public record SeriesDetails(
        String slug, String title, SeriesRule rule, List<SeriesDate> dates, List<EventQuestion> questions) {

    public SeriesDetails {
        dates = List.copyOf(dates);
        questions = List.copyOf(questions);
    }
}
