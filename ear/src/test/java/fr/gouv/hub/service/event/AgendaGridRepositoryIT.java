package fr.gouv.hub.service.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.event.AgendaGrid;
import fr.gouv.hub.domain.event.AgendaGrid.OnDay;
import fr.gouv.hub.domain.event.EventCriteria;
import fr.gouv.hub.domain.event.EventPeriod;
import fr.gouv.hub.domain.event.EventSummary;
import fr.gouv.hub.service.reference.Books;
import fr.gouv.hub.service.reference.ReferenceBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months and weeks of the agenda; in a year that no other test plans anything for. */
class AgendaGridRepositoryIT extends DatabaseTest {

    private static final LocalDate MONDAY = LocalDate.parse("2081-11-24");
    private static final OptionalLong VISITOR = OptionalLong.empty();

    private final Instant now = Instant.now();
    private EventRepository events;
    private ReferenceBook book;
    private long community;

    @BeforeEach
    void prepare() {
        events = new EventRepository();
        events.entities = entities;
        book = Books.read(entities);
        community = insert(Row.community());
    }

    private long event(long organiser, String start, String end, String zone) {
        LocalDateTime from = LocalDateTime.parse(start);
        LocalDateTime to = LocalDateTime.parse(end);
        Row row = Row.event(organiser)
                .set("zone", zone)
                .set("starts_local", from)
                .set("ends_local", to)
                .set("starts_at", utc(from, zone))
                .set("ends_at", utc(to, zone));
        long id = insert(row);
        insert(Row.host(id, row));
        return id;
    }

    private static LocalDateTime utc(LocalDateTime local, String zone) {
        return local.atZone(ZoneId.of(zone)).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    private long event(String start, String end) {
        return event(community, start, end, "Europe/Paris");
    }

    private List<OnDay> onDays(EventCriteria criteria, OptionalLong reader, int most) {
        return events.onDays(AgendaQuery.onDays(criteria, book, reader, MONDAY, MONDAY.plusDays(7), most));
    }

    private List<Long> spanning() {
        return events
                .search(AgendaQuery.spanning(EventCriteria.ALL, book, VISITOR, MONDAY, MONDAY.plusDays(7), 50))
                .stream()
                .map(EventSummary::id)
                .toList();
    }

    private List<Long> ids() {
        return onDays(EventCriteria.ALL, VISITOR, 50).stream()
                .map(one -> one.event().id())
                .toList();
    }

    @Test
    void a_week_without_events_has_none() {
        assertThat(ids()).isEmpty();
        assertThat(spanning()).isEmpty();
    }

    @Test
    void each_day_gives_its_first_events_and_says_how_many_it_has() {
        long second = event("2081-11-25T10:00", "2081-11-25T11:00");
        long first = event("2081-11-25T09:00", "2081-11-25T11:00");
        event("2081-11-25T12:00", "2081-11-25T13:00");
        long other = event("2081-11-26T12:00", "2081-11-26T13:00");
        List<OnDay> found = onDays(EventCriteria.ALL, VISITOR, 2);
        assertThat(found).extracting(one -> one.event().id()).containsExactly(first, second, other);
        assertThat(found).extracting(OnDay::total).containsExactly(3, 3, 1);
        AgendaGrid grid = AgendaGrid.of(MONDAY, 7, List.of(new AgendaGrid.Part(found, List.of())), 2);
        assertThat(grid.days()).extracting(AgendaGrid.Day::more).startsWith(0, 1, 0);
    }

    @Test
    void days_go_by_the_clocks_on_the_spot_everywhere() {
        long wallis = event(community, "2081-11-24T00:00", "2081-11-24T23:59", "Pacific/Wallis");
        long tahiti = event(community, "2081-11-30T20:00", "2081-12-01T00:00", "Pacific/Tahiti");
        event(community, "2081-11-23T22:00", "2081-11-23T23:00", "Pacific/Tahiti");
        event(community, "2081-12-01T00:00", "2081-12-01T01:00", "Pacific/Wallis");
        assertThat(ids()).containsExactly(wallis, tahiti);
    }

    @Test
    void events_of_several_days_are_found_as_long_as_they_go_on() {
        long before = event("2081-11-20T10:00", "2081-11-24T09:00");
        long around = event("2081-11-22T10:00", "2081-12-05T09:00");
        long after = event("2081-11-30T22:00", "2081-12-01T02:00");
        event("2081-11-22T10:00", "2081-11-24T00:00");
        event("2081-12-01T00:00", "2081-12-03T00:00");
        assertThat(spanning()).containsExactly(before, around, after);
        assertThat(ids()).isEmpty();
        EventCriteria tuesday = EventCriteria.ALL.on(MONDAY.plusDays(1));
        assertThat(events.search(AgendaQuery.list(tuesday, book, now, VISITOR).from(null, EventPeriod.UPCOMING, 9)))
                .extracting(EventSummary::id)
                .containsExactly(around);
        assertThat(events.count(AgendaQuery.count(tuesday, book, now, VISITOR))).isOne();
    }

    @Test
    void a_day_of_the_past_is_a_list_like_another() {
        long old = event("2019-03-05T10:00", "2019-03-05T11:00");
        EventCriteria day = EventCriteria.ALL.on(LocalDate.parse("2019-03-05"));
        assertThat(events.search(AgendaQuery.list(day, book, now, VISITOR).from(null, EventPeriod.UPCOMING, 9)))
                .extracting(EventSummary::id)
                .containsExactly(old);
    }

    @Test
    void nobody_sees_more_in_a_table_than_in_the_list() {
        long shy = insert(Row.community().set("visibility", "LISTED_MEMBER_CONTENT"));
        long inside = event(shy, "2081-11-25T10:00", "2081-11-25T11:00", "Europe/Paris");
        long outside = event("2081-11-25T10:00", "2081-11-25T11:00");
        long member = insert(Row.agent());
        insert(Row.membership(shy, member, "MEMBER"));
        long days = event(shy, "2081-11-20T10:00", "2081-11-25T11:00", "Europe/Paris");
        OptionalLong reader = OptionalLong.of(member);
        assertThat(ids()).containsExactly(outside);
        assertThat(spanning()).isEmpty();
        assertThat(onDays(EventCriteria.ALL, reader, 3))
                .as("what he sees besides")
                .extracting(one -> one.event().id())
                .containsExactly(inside);
        assertThat(events.search(AgendaQuery.spanning(EventCriteria.ALL, book, reader, MONDAY, MONDAY.plusDays(7), 50)))
                .extracting(EventSummary::id)
                .containsExactly(days);
        assertThat(onDays(EventCriteria.ALL.onlyMine(), reader, 3)).hasSize(1);
        insert(Row.membership(community, member, "MEMBER"));
        assertThat(onDays(EventCriteria.ALL, reader, 3)).hasSize(1);
        assertThat(onDays(EventCriteria.ALL.onlyMine(), reader, 3))
                .extracting(one -> one.event().id())
                .containsExactlyInAnyOrder(inside, outside);
        assertThat(onDays(EventCriteria.ALL.onlyMine(), VISITOR, 3)).isEmpty();
    }

    @Test
    void nobody_but_its_members_sees_a_hidden_community_in_a_table() {
        long secret = insert(Row.community().set("visibility", "HIDDEN").set("join_policy", "INVITATION"));
        long inside = event(secret, "2081-11-25T10:00", "2081-11-25T11:00", "Europe/Paris");
        long stranger = insert(Row.agent());
        long member = insert(Row.agent());
        insert(Row.membership(secret, member, "MEMBER"));
        assertThat(ids()).isEmpty();
        assertThat(onDays(EventCriteria.ALL, OptionalLong.of(stranger), 3)).isEmpty();
        assertThat(onDays(EventCriteria.ALL, OptionalLong.of(member), 3))
                .extracting(one -> one.event().id())
                .containsExactly(inside);
    }

    @Test
    void a_region_counts_the_events_of_its_departements_once() {
        long lyon = event("2081-11-25T10:00", "2081-11-25T11:00");
        long both = event("2081-11-26T10:00", "2081-11-26T11:00");
        event("2081-11-27T10:00", "2081-11-27T11:00");
        int rhone = book.territoryByCode("D69").orElseThrow().id();
        int isere = book.territoryByCode("D38").orElseThrow().id();
        int region = book.territoryByCode("R84").orElseThrow().id();
        for (int[] pair :
                new int[][] {{(int) lyon, rhone}, {(int) both, rhone}, {(int) both, isere}, {(int) both, region}}) {
            insert(Row.of("event_territory").set("event_id", pair[0]).set("territory_id", pair[1]));
        }
        assertThat(territoriesOn("2081-11-25")).isEqualTo(Map.of(rhone, 1L, region, 1L));
        assertThat(territoriesOn("2081-11-26")).isEqualTo(Map.of(rhone, 1L, isere, 1L, region, 1L));
        assertThat(territoriesOn("2081-11-27")).isEmpty();
    }

    private Map<Integer, Long> territoriesOn(String day) {
        return events.territories(
                AgendaQuery.territories(EventCriteria.ALL.on(LocalDate.parse(day)), book, now, VISITOR));
    }

    @Test
    void a_map_reads_a_range_of_the_index() {
        LargeSchema.requireIndexed(true, large -> {
            EventRepository many = new EventRepository();
            many.entities = large;
            EventCriteria soon = EventCriteria.ALL.during(EventPeriod.QUARTER);
            for (OptionalLong reader : List.of(VISITOR, OptionalLong.of(LargeSchema.SOME_ID))) {
                many.territories(AgendaQuery.territories(soon, book, now, reader));
            }
        });
    }

    @Test
    void a_month_is_a_range_of_the_index() {
        LargeSchema.requireIndexed(true, large -> {
            EventRepository many = new EventRepository();
            many.entities = large;
            LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC);
            for (OptionalLong reader : List.of(VISITOR, OptionalLong.of(LargeSchema.SOME_ID))) {
                List<OnDay> month =
                        many.onDays(AgendaQuery.onDays(EventCriteria.ALL, book, reader, first, first.plusDays(42), 3));
                assertThat(month).hasSizeLessThanOrEqualTo(42 * 3);
                many.search(AgendaQuery.spanning(EventCriteria.ALL, book, reader, first, first.plusDays(42), 200));
                many.search(AgendaQuery.list(EventCriteria.ALL.on(first), book, now, reader)
                        .from(null, EventPeriod.UPCOMING, 21));
            }
        });
    }
}
