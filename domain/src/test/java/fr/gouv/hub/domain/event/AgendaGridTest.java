package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.event.AgendaGrid.Day;
import fr.gouv.hub.domain.event.AgendaGrid.OnDay;
import fr.gouv.hub.domain.event.AgendaGrid.Part;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgendaGridTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private static EventSummary event(long id, String start, String end, EventZone zone) {
        return new EventSummary(
                id,
                "e" + id,
                "Événement " + id,
                EventFormat.MEETING,
                EventMode.ON_SITE,
                "Ici",
                EventTime.of(LocalDateTime.parse(start), LocalDateTime.parse(end), zone),
                EventStatus.PUBLISHED,
                false,
                null,
                0,
                "c",
                "C",
                null);
    }

    private static EventSummary paris(long id, String start, String end) {
        return event(id, start, end, EventZone.PARIS);
    }

    private static List<Long> ids(Day day) {
        return day.events().stream().map(EventSummary::id).toList();
    }

    @Test
    void without_events_every_day_is_there_and_empty() {
        AgendaGrid grid = AgendaGrid.of(MONDAY, 7, List.of(new Part(List.of(), List.of())), 3);
        assertThat(grid.isEmpty()).isTrue();
        assertThat(grid.days())
                .extracting(Day::date)
                .hasSize(7)
                .startsWith(MONDAY)
                .endsWith(MONDAY.plusDays(6));
        assertThat(grid.days()).allSatisfy(day -> assertThat(day.more()).isZero());
    }

    @Test
    void an_event_of_several_days_stands_under_each_before_the_others() {
        EventSummary long1 = paris(1, "2026-11-22T14:00", "2026-11-24T12:00");
        EventSummary short1 = paris(2, "2026-11-24T09:00", "2026-11-24T10:00");
        AgendaGrid grid = AgendaGrid.of(MONDAY, 7, List.of(new Part(List.of(new OnDay(short1, 1)), List.of(long1))), 3);
        assertThat(ids(grid.days().get(0))).containsExactly(1L);
        assertThat(ids(grid.days().get(1))).containsExactly(1L, 2L);
        assertThat(ids(grid.days().get(2))).isEmpty();
        assertThat(grid.isEmpty()).isFalse();
    }

    @Test
    void an_event_until_midnight_ends_the_day_before() {
        EventSummary two = paris(1, "2026-11-23T00:00", "2026-11-25T00:00");
        AgendaGrid grid = AgendaGrid.of(MONDAY, 7, List.of(new Part(List.of(), List.of(two))), 3);
        assertThat(grid.days()).extracting(day -> day.events().size()).startsWith(1, 1, 0);
        assertThat(two.time().lastDay()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void a_day_goes_by_the_clocks_on_the_spot() {
        EventSummary morning = event(1, "2026-11-24T08:00", "2026-11-24T09:00", EventZone.NOUMEA);
        AgendaGrid grid = AgendaGrid.of(MONDAY, 7, List.of(new Part(List.of(new OnDay(morning, 1)), List.of())), 3);
        assertThat(ids(grid.days().get(1))).as("it is still Monday in Paris").containsExactly(1L);
    }

    @Test
    void a_day_shows_a_few_and_counts_the_others() {
        EventSummary long1 = paris(9, "2026-11-22T14:00", "2026-11-26T12:00");
        List<OnDay> first = List.of(
                new OnDay(paris(1, "2026-11-23T09:00", "2026-11-23T10:00"), 41),
                new OnDay(paris(2, "2026-11-23T10:00", "2026-11-23T11:00"), 41),
                new OnDay(paris(3, "2026-11-23T11:00", "2026-11-23T12:00"), 41));
        Day monday = AgendaGrid.of(MONDAY, 7, List.of(new Part(first, List.of(long1))), 3)
                .days()
                .get(0);
        assertThat(ids(monday)).containsExactly(9L, 1L, 2L);
        assertThat(monday.more()).isEqualTo(39);
        Day exact = AgendaGrid.of(
                        MONDAY,
                        1,
                        List.of(new Part(List.of(new OnDay(first.get(0).event(), 1)), List.of())),
                        1)
                .days()
                .get(0);
        assertThat(exact.more()).isZero();
    }

    @Test
    void what_a_member_sees_besides_stands_in_its_place_and_counts() {
        OnDay ten = new OnDay(paris(1, "2026-11-23T10:00", "2026-11-23T11:00"), 7);
        OnDay nine = new OnDay(paris(2, "2026-11-23T09:00", "2026-11-23T09:30"), 1);
        EventSummary others = paris(3, "2026-11-22T14:00", "2026-11-24T12:00");
        EventSummary own = paris(4, "2026-11-22T10:00", "2026-11-23T12:00");
        Part everybody = new Part(List.of(ten), List.of(others));
        Part mine = new Part(List.of(nine), List.of(own));
        assertThat(everybody.ids()).containsExactly(1L, 3L);
        AgendaGrid grid =
                AgendaGrid.of(MONDAY, 2, List.of(everybody.with(Map.of(1L, RegistrationStatus.WAITING)), mine), 4);
        Day monday = grid.days().get(0);
        assertThat(ids(monday)).containsExactly(4L, 3L, 2L, 1L);
        assertThat(monday.more()).isEqualTo(6);
        assertThat(monday.events())
                .extracting(EventSummary::mine)
                .containsExactly(null, null, null, RegistrationStatus.WAITING);
        assertThat(ids(grid.days().get(1))).containsExactly(3L);
        assertThat(everybody.with(Map.of())).isEqualTo(everybody);
    }
}
