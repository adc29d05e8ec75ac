package fr.gouv.hub.domain.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Days in a row with their events, by the clocks on the spot: those that go on for several days stand under each, before the
 * others. A day shows a few and says how many more there are.
 */
public record AgendaGrid(List<Day> days) {

    /** @param more how many events of the day are not shown */
    public record Day(LocalDate date, List<EventSummary> events, int more) {

        public Day {
            events = List.copyOf(events);
        }
    }

    /**
     * One of the first events that begin and end on its day.
     *
     * @param total how many such events the day has
     */
    public record OnDay(EventSummary event, int total) {}

    public AgendaGrid {
        days = List.copyOf(days);
    }

    /**
     * @param single events of one day, in their order
     * @param spanning events of several days, in their order
     * @param most shown under a day
     */
    public static AgendaGrid of(LocalDate from, int length, List<OnDay> single, List<EventSummary> spanning, int most) {
        Map<LocalDate, List<OnDay>> byDay =
                single.stream().collect(Collectors.groupingBy(one -> firstDay(one.event())));
        return new AgendaGrid(IntStream.range(0, length)
                .mapToObj(from::plusDays)
                .map(day -> day(day, byDay.getOrDefault(day, List.of()), spanning, most))
                .toList());
    }

    private static Day day(LocalDate date, List<OnDay> single, List<EventSummary> spanning, int most) {
        List<EventSummary> all = new ArrayList<>(spanning.stream()
                .filter(event -> !firstDay(event).isAfter(date)
                        && !event.time().lastDay().isBefore(date))
                .toList());
        int total = all.size() + (single.isEmpty() ? 0 : single.get(0).total());
        single.forEach(one -> all.add(one.event()));
        List<EventSummary> shown = all.subList(0, Math.min(most, all.size()));
        return new Day(date, shown, total - shown.size());
    }

    private static LocalDate firstDay(EventSummary event) {
        return event.time().start().toLocalDate();
    }

    /** Whether no day has an event. */
    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.events().isEmpty());
    }
}
