package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.reference.Reach;
import java.util.List;

/**
 * A series in figures, for its organisers: each of its dates, and all of them together.
 *
 * @param slug of the date by which it is looked at; so the title
 * @param dates all but drafts, the first first
 * @param reach how many people that is
 * @param ratings of all dates, as organisers may see them
 * @param administrations where these people come from, each counted once, as far as it points at nobody; so the territories
 */
public record SeriesFigures(
        String slug,
        String title,
        String communitySlug,
        String communityName,
        SeriesRule rule,
        List<Date> dates,
        People reach,
        RatingFigures ratings,
        Reach administrations,
        Reach departements) {

    public SeriesFigures {
        dates = List.copyOf(dates);
    }

    /**
     * One date. What was called off is shown and not counted.
     *
     * @param over whether it has taken place
     * @param ratings as organisers may see them
     */
    public record Date(PlannedEvent event, boolean over, AttendanceFigures attendance, RatingFigures ratings) {

        public Date {
            ratings = ratings.shown();
        }

        public boolean counts() {
            return event.status() == EventStatus.PUBLISHED;
        }
    }

    /**
     * People, each counted once however many dates he has.
     *
     * @param registered to one date at least
     * @param present at one date at least
     */
    public record People(int registered, int present) {}

    /** Of all dates together: seats, not people. */
    public AttendanceFigures total() {
        return dates.stream()
                .filter(Date::counts)
                .map(Date::attendance)
                .reduce(AttendanceFigures.NONE, AttendanceFigures::plus);
    }

    /** Of the dates that are over: seats, not people. */
    public AttendanceFigures held() {
        return dates.stream()
                .filter(date -> date.counts() && date.over())
                .map(Date::attendance)
                .reduce(AttendanceFigures.NONE, AttendanceFigures::plus);
    }

    /** Of all dates together: turns in waiting lists, not people. */
    public int waiting() {
        return dates.stream()
                .filter(Date::counts)
                .mapToInt(date -> date.event().waitingCount())
                .sum();
    }

    /** How many dates count. */
    public int counted() {
        return (int) dates.stream().filter(Date::counts).count();
    }
}
