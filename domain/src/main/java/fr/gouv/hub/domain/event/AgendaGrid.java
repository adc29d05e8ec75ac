package fr.gouv.hub.domain.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days in a row with their events, by the clocks on the spot: those that go on for several days stand under each, before the
 * others. A day shows a few and says how many more there are.
 */
public record AgendaGrid(List<Day> days) {

    private static final Comparator<EventSummary> BY_CLOCK =
            Comparator.comparing((EventSummary event) -> event.time().start()).thenComparing(EventSummary::id);

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

    /**
     * Events that were found together, each in one part only.
     *
     * @param single the first events of each day that begin and end on it, in their order
     * @param spanning events of several days, in their order
     */
    public record Part(List<OnDay> single, List<EventSummary> spanning) {

        public Part {
            single = List.copyOf(single);
            spanning = List.copyOf(spanning);
        }

        /** The ids of all its events. */
        public List<Long> ids() {
            return Stream.concat(single.stream().map(OnDay::event), spanning.stream())
                    .map(EventSummary::id)
                    .toList();
        }

        /** The same events for a reader who stands with some of them, by their ids. */
        public Part with(Map<Long, RegistrationStatus> mine) {
            return new Part(
                    single.stream()
                            .map(one -> new OnDay(one.event().with(mine), one.total()))
                            .toList(),
                    spanning.stream().map(event -> event.with(mine)).toList());
        }
    }

    public AgendaGrid {
        days = List.copyOf(days);
    }

    /** @param most shown under a day, of those that a part has at most */
    public static AgendaGrid of(LocalDate from, int length, List<Part> parts, int most) {
        Map<LocalDate, List<OnDay>> byDay = parts.stream()
                .flatMap(part -> part.single().stream())
                .sorted(Comparator.comparing(OnDay::event, BY_CLOCK))
                .collect(Collectors.groupingBy(one -> firstDay(one.event())));
        Map<LocalDate, Integer> totals = new HashMap<>();
        parts.forEach(part -> totalsOf(part).forEach((day, total) -> totals.merge(day, total, Integer::sum)));
        List<EventSummary> spanning = parts.stream()
                .flatMap(part -> part.spanning().stream())
                .sorted(Comparator.comparing(EventSummary::startsAt).thenComparing(EventSummary::id))
                .toList();
        return new AgendaGrid(IntStream.range(0, length)
                .mapToObj(from::plusDays)
                .map(day -> day(day, byDay.getOrDefault(day, List.of()), totals.getOrDefault(day, 0), spanning, most))
                .toList());
    }

    private static Map<LocalDate, Integer> totalsOf(Part part) {
        return part.single().stream().collect(Collectors.toMap(one -> firstDay(one.event()), OnDay::total, Math::max));
    }

    private static Day day(LocalDate date, List<OnDay> single, int singles, List<EventSummary> spanning, int most) {
        List<EventSummary> all = new ArrayList<>(spanning.stream()
                .filter(event -> !firstDay(event).isAfter(date)
                        && !event.time().lastDay().isBefore(date))
                .toList());
        int total = all.size() + singles;
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
