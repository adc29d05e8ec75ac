package fr.gouv.hub.service.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.event.CalendarEntry;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventAgenda;
import fr.gouv.hub.domain.event.EventCriteria;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventPeriod;
import fr.gouv.hub.domain.event.EventSummary;
import fr.gouv.hub.domain.event.ParticipantCursor;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.reference.Books;
import fr.gouv.hub.service.reference.ReferenceBook;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventRepositoryIT extends DatabaseTest {

    private static final OptionalLong VISITOR = OptionalLong.empty();
    private static final int EVERYTHING = 10_000;

    private final Instant now = Instant.now();
    private final LocalDateTime soon = Row.now().plusDays(2).withNano(0);

    private EventRepository events;
    private ReferenceBook book;
    private long community;
    private long agent;

    @BeforeEach
    void prepare() {
        events = new EventRepository();
        events.entities = entities;
        book = Books.read(entities);
        community = insert(Row.community());
        agent = insert(Row.agent());
    }

    private long event(Row row) {
        long id = insert(row);
        insert(Row.host(id, row));
        return id;
    }

    private List<EventSummary> list(EventCriteria criteria, OptionalLong reader) {
        return events.search(AgendaQuery.list(criteria, book, now, reader).from(null, criteria.period(), EVERYTHING));
    }

    private List<Long> ids(EventCriteria criteria, OptionalLong reader) {
        return list(criteria, reader).stream().map(EventSummary::id).toList();
    }

    private static EventCriteria criteria(EventFormat format, EventMode mode, EventPeriod period) {
        return new EventCriteria(Set.of(), Set.of(), format == null ? Set.of() : Set.of(format), mode, false, period);
    }

    @Test
    void a_line_says_all_that_lists_show() {
        long id = event(Row.at(Row.event(community), soon).set("capacity", 3).set("registered_count", 3));
        EventSummary line = list(EventCriteria.ALL, VISITOR).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
        assertThat(line.full()).isTrue();
        assertThat(line.external()).isFalse();
        assertThat(line.place()).isEqualTo("Ici");
        assertThat(line.communityName()).startsWith("Essai");
        assertThat(line.startsAt()).isEqualTo(soon.toInstant(ZoneOffset.UTC));
        assertThat(line.time().duration()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void drafts_and_cancelled_events_are_in_no_list() {
        long draft = event(Row.event(community).set("status", "DRAFT"));
        long cancelled = event(Row.event(community).set("status", "CANCELLED"));
        insert(Row.membership(community, agent, "LEAD"));
        assertThat(ids(EventCriteria.ALL, OptionalLong.of(agent))).doesNotContain(draft, cancelled);
        assertThat(events.search(AgendaQuery.next(community, now, OptionalLong.of(agent), 5)))
                .isEmpty();
    }

    @Test
    void content_for_members_is_read_by_members_and_by_those_of_communities_that_help() {
        for (Row shy : List.of(
                Row.community().set("visibility", "LISTED_MEMBER_CONTENT"),
                Row.community().set("visibility", "HIDDEN").set("join_policy", "INVITATION"),
                Row.community().set("status", "ARCHIVED"))) {
            long organiser = insert(shy);
            Row row = Row.event(organiser);
            long id = event(row);
            long member = insert(Row.agent());
            insert(Row.membership(organiser, member, "MEMBER"));
            long helper = insert(Row.community());
            long friend = insert(Row.agent());
            insert(Row.membership(helper, friend, "MEMBER"));
            assertThat(ids(EventCriteria.ALL, VISITOR)).doesNotContain(id);
            assertThat(ids(EventCriteria.ALL, OptionalLong.of(agent))).doesNotContain(id);
            assertThat(ids(EventCriteria.ALL, OptionalLong.of(member))).contains(id);
            assertThat(events.search(AgendaQuery.next(organiser, now, VISITOR, 5)))
                    .isEmpty();
            assertThat(events.search(AgendaQuery.next(organiser, now, OptionalLong.of(member), 5)))
                    .hasSize(1);
            long part = insert(Row.host(id, row)
                    .set("community_id", helper)
                    .set("organiser", 0)
                    .set("state", "INVITED")
                    .set("shown", 0));
            assertThat(ids(EventCriteria.ALL, OptionalLong.of(friend))).doesNotContain(id);
            assertThat(events.takesPart(id, friend)).isFalse();
            entities.createNativeQuery("update event_host set state = 'ACCEPTED', shown = 1 where id = " + part)
                    .executeUpdate();
            assertThat(ids(EventCriteria.ALL, OptionalLong.of(friend))).contains(id);
            assertThat(events.takesPart(id, friend)).isTrue();
            assertThat(events.search(AgendaQuery.next(helper, now, OptionalLong.of(friend), 5)))
                    .extracting(EventSummary::id)
                    .containsExactly(id);
            assertThat(events.search(AgendaQuery.next(helper, now, VISITOR, 5)))
                    .as("by the side door")
                    .isEmpty();
            assertThat(events.count(AgendaQuery.count(EventCriteria.ALL, book, now, VISITOR)))
                    .isEqualTo(ids(EventCriteria.ALL, VISITOR).size());
            requireCountedAsListed(member);
            requireCountedAsListed(friend);
        }
    }

    /** What everybody sees and what a member sees besides are all that he sees, each once, whatever is asked for. */
    private void requireCountedAsListed(long member) {
        for (EventCriteria asked : List.of(
                EventCriteria.ALL,
                EventCriteria.ALL.during(EventPeriod.PAST),
                theme(1),
                territory(2),
                EventCriteria.ALL.on(soon.toLocalDate()))) {
            assertThat(events.count(AgendaQuery.count(asked, book, now, VISITOR))
                            + events.count(AgendaQuery.countOfMember(asked, book, now, member)))
                    .isEqualTo(events.count(AgendaQuery.count(asked, book, now, OptionalLong.of(member))));
        }
    }

    @Test
    void an_event_of_several_communities_is_listed_and_counted_once() {
        Row row = Row.event(community);
        long id = event(row);
        insert(Row.membership(community, agent, "MEMBER"));
        for (int i = 0; i < 3; i++) {
            long helper = insert(Row.community());
            insert(Row.membership(helper, agent, "MEMBER"));
            insert(Row.host(id, row).set("community_id", helper).set("organiser", 0));
        }
        OptionalLong reader = OptionalLong.of(agent);
        requireCountedAsListed(agent);
        assertThat(ids(EventCriteria.ALL.onlyMine(), reader)).containsExactly(id);
        assertThat(events.count(AgendaQuery.count(EventCriteria.ALL.onlyMine(), book, now, reader)))
                .isOne();
    }

    @Test
    void each_filter_keeps_what_it_names() {
        Row row = Row.event(community).set("mode", "HYBRID").set("online_url", "https://x.fr");
        long id = event(row);
        insert(Row.of("event_theme").set("event_id", id).set("theme_id", 101));
        insert(Row.of("event_territory").set("event_id", id).set("territory_id", 18));
        for (EventMode mode : EventMode.values()) {
            assertThat(ids(criteria(null, mode, EventPeriod.UPCOMING), VISITOR)).contains(id);
        }
        assertThat(ids(criteria(EventFormat.AFTERWORK, null, EventPeriod.UPCOMING), VISITOR))
                .contains(id);
        assertThat(ids(criteria(EventFormat.WEBINAR, null, EventPeriod.UPCOMING), VISITOR))
                .doesNotContain(id);
        assertThat(ids(theme(1), VISITOR)).as("a theme stands for its children").contains(id);
        assertThat(ids(theme(101), VISITOR)).contains(id);
        assertThat(ids(theme(102), VISITOR)).doesNotContain(id);
        assertThat(ids(territory(18), VISITOR)).contains(id);
        assertThat(ids(territory(2), VISITOR)).doesNotContain(id);
        assertThat(ids(EventCriteria.ALL.onlyMine(), VISITOR)).isEmpty();
    }

    private static EventCriteria theme(int id) {
        return new EventCriteria(Set.of(id), Set.of(), Set.of(), null, false, EventPeriod.UPCOMING);
    }

    private static EventCriteria territory(int id) {
        return new EventCriteria(Set.of(), Set.of(id), Set.of(), null, false, EventPeriod.UPCOMING);
    }

    @Test
    void an_event_is_to_come_until_it_is_over() {
        LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        long going = event(Row.at(Row.event(community), utc.minusHours(1)));
        long over = event(Row.at(Row.event(community), utc.minusHours(3)));
        long longOne = event(Row.at(Row.event(community), utc.minusDays(10)).set("ends_at", utc.plusDays(3)));
        assertThat(ids(EventCriteria.ALL, VISITOR)).contains(going, longOne).doesNotContain(over);
        assertThat(ids(EventCriteria.ALL.during(EventPeriod.PAST), VISITOR))
                .contains(over)
                .doesNotContain(going, longOne);
        long far = event(Row.at(Row.event(community), utc.plusDays(8)));
        assertThat(ids(EventCriteria.ALL.during(EventPeriod.WEEK), VISITOR)).doesNotContain(far);
        assertThat(ids(EventCriteria.ALL.during(EventPeriod.MONTH), VISITOR)).contains(far);
    }

    @ParameterizedTest
    @EnumSource(EventPeriod.class)
    void pages_laid_end_to_end_are_the_whole_list_in_both_directions(EventPeriod period) {
        for (int i = 0; i < 5; i++) {
            // the same moment: their order must not change from page to page
            event(Row.at(Row.event(community), soon));
        }
        EventCriteria criteria = EventCriteria.ALL.during(period);
        List<EventSummary> whole = list(criteria, VISITOR);
        assertThat(whole)
                .isSortedAccordingTo(
                        period == EventPeriod.PAST
                                ? Comparator.comparing(EventSummary::startsAt).reversed()
                                : Comparator.comparing(EventSummary::startsAt));
        for (boolean backwards : new boolean[] {false, true}) {
            List<EventSummary> pages = new ArrayList<>();
            List<EventSummary> page;
            EventCursor cursor = null;
            if (backwards) {
                EventSummary last = whole.get(whole.size() - 1);
                pages.add(last);
                cursor = new EventCursor(last.startsAt(), last.id(), true);
            }
            do {
                page = events.search(
                        AgendaQuery.list(criteria, book, now, VISITOR).from(cursor, period, 7));
                pages.addAll(page);
                if (!page.isEmpty()) {
                    EventSummary edge = page.get(page.size() - 1);
                    cursor = new EventCursor(edge.startsAt(), edge.id(), backwards);
                }
            } while (!page.isEmpty());
            if (backwards) {
                Collections.reverse(pages);
            }
            assertThat(pages).isEqualTo(whole);
        }
    }

    @Test
    void counting_stops_where_nobody_reads_any_more() {
        for (int i = 0; i < 30; i++) {
            event(Row.event(community));
        }
        entities.createNativeQuery("insert into event (slug, community_id, title, description, format, mode, zone,"
                        + " starts_local, ends_local, starts_at, ends_at, status, source, changed_at, created_at)"
                        + " select concat(e.slug, '-', s.seq), e.community_id, e.title, e.description, e.format, e.mode, e.zone,"
                        + " e.starts_local, e.ends_local, e.starts_at, e.ends_at, e.status, e.source, e.changed_at, e.created_at"
                        + " from event e, seq_1_to_40 s where e.community_id = " + community)
                .executeUpdate();
        assertThat(events.count(AgendaQuery.count(EventCriteria.ALL, book, now, VISITOR)))
                .isEqualTo(EventAgenda.MOST_COUNTED + 1);
    }

    @Test
    void an_event_is_found_by_its_address_alone() {
        Row row = Row.event(community);
        long id = event(row);
        assertThat(events.find(row.get("slug")))
                .get()
                .extracting(CommunityEvent::id)
                .isEqualTo(id);
        assertThat(events.find("rien")).isEmpty();
        assertThat(events.find("é")).isEmpty();
        assertThat(events.lock(id).slug()).isEqualTo(row.get("slug"));
    }

    @Test
    void helpers_are_named_once_they_have_accepted_and_never_when_they_are_hidden() {
        Row row = Row.event(community);
        long id = event(row);
        Row helper = Row.community();
        Row hidden = Row.community().set("visibility", "HIDDEN").set("join_policy", "INVITATION");
        Row invited = Row.community();
        insert(Row.host(id, row).set("community_id", insert(helper)).set("organiser", 0));
        insert(Row.host(id, row).set("community_id", insert(hidden)).set("organiser", 0));
        insert(Row.host(id, row)
                .set("community_id", insert(invited))
                .set("organiser", 0)
                .set("state", "INVITED")
                .set("shown", 0));
        assertThat(events.tags(id)).singleElement().satisfies(tag -> assertThat(tag[2])
                .isEqualTo(helper.get("slug")));
    }

    @Test
    void the_database_itself_keeps_seats_and_times_right() {
        for (Row wrong : List.of(
                Row.event(community).set("capacity", 2).set("registered_count", 3),
                Row.event(community).set("capacity", 0),
                Row.event(community).set("registered_count", -1),
                Row.event(community).set("source", "IMPORTED"),
                Row.event(community).set("ends_at", Row.now()))) {
            assertThatThrownBy(() -> insert(wrong)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_calendar_holds_five_hundred_to_come_and_the_last_hundred_of_a_month_and_no_more() {
        EventCalendarRepository calendars = new EventCalendarRepository();
        calendars.entities = entities;
        List<Long> coming = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            coming.add(event(Row.at(Row.event(community), soon.plusHours(i))));
        }
        List<Long> past = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            past.add(event(Row.at(Row.event(community), soon.minusDays(4).minusHours(i))));
        }
        long older = event(Row.at(Row.event(community), soon.minusDays(40)));
        assertThat(calendar(calendars, false)).containsExactlyElementsOf(coming.subList(0, 500));
        assertThat(calendar(calendars, true))
                .containsExactlyElementsOf(past.subList(0, 100))
                .doesNotContain(older);
        entities.createNativeQuery("delete from event_host where event_id in (?1, ?2)")
                .setParameter(1, coming.get(0))
                .setParameter(2, past.get(0))
                .executeUpdate();
        assertThat(calendar(calendars, false)).as("500 are all").containsExactlyElementsOf(coming.subList(1, 501));
        assertThat(calendar(calendars, true)).as("100 are all").containsExactlyElementsOf(past.subList(1, 101));
    }

    private List<Long> calendar(EventCalendarRepository calendars, boolean over) {
        return calendars.entries(AgendaQuery.calendar(EventCriteria.ALL, community, book, now, VISITOR, over)).stream()
                .map(CalendarEntry::id)
                .toList();
    }

    @Test
    void no_calendar_and_nobodys_registrations_are_found_by_a_scan() {
        LargeSchema.requireIndexed(true, large -> {
            EventCalendarRepository calendars = new EventCalendarRepository();
            calendars.entities = large;
            EventRegistrationRepository registrations = new EventRegistrationRepository();
            registrations.entities = large;
            EventPlanningRepository planning = new EventPlanningRepository();
            planning.entities = large;
            EventHelpRepository helps = new EventHelpRepository();
            helps.entities = large;
            long someone = LargeSchema.SOME_ID;
            assertThat(calendars.entries(AgendaQuery.calendar(EventCriteria.ALL, null, book, now, VISITOR, false)))
                    .isNotEmpty();
            for (boolean over : new boolean[] {false, true}) {
                calendars.entries(AgendaQuery.calendar(theme(1), someone, book, now, VISITOR, over));
                calendars.entries(AgendaQuery.calendar(theme(1), null, book, now, VISITOR, over));
                calendars.entries(AgendaQuery.calendar(territory(2), null, book, now, VISITOR, over));
            }
            calendars.entries(AgendaQuery.entry(someone));
            calendars.entries(AgendaQuery.own(someone, now));
            registrations.find(someone, someone);
            registrations.isKnown(someone, someone);
            registrations.placeOf(someone, someone);
            registrations.firstWaiting(someone, 5);
            registrations.comingTo(someone, now);
            registrations.cameTo(someone, now);
            for (EventCursor cursor : new EventCursor[] {null, new EventCursor(now, 7, false)}) {
                planning.coming(someone, now, cursor, 26);
                planning.past(someone, now, cursor, 26);
                helps.helped(someone, now, cursor, 26);
            }
            planning.participants(someone, null, 51);
            planning.participants(someone, new ParticipantCursor(RegistrationStatus.REGISTERED, 3), 51);
            helps.resting(someone, now);
            planning.active(someone);
            helps.helpers(someone);
            helps.invitations(someone, now);
            helps.tookPart(someone, someone);
            EventGuestRepository guests = new EventGuestRepository();
            guests.entities = large;
            guests.find(someone, someone);
            guests.latest(someone, "a", 50);
            guests.all(someone);
            guests.eventsOf(EmailAddress.of("camille@gouv.fr"), now);
            EventAttachmentRepository files = new Files(large);
            assertThat(files.linesOf(someone)).hasSize(1);
            assertThatThrownBy(() -> files.get(someone, someone + 1)).isInstanceOf(NotFoundException.class);
        });
    }

    private static class Files extends EventAttachmentRepository {

        Files(EntityManager large) {
            entities = large;
        }
    }

    @Test
    void no_list_scans_or_sorts_the_events() {
        LargeSchema.requireIndexed(false, large -> {
            EventRepository many = new EventRepository();
            many.entities = large;
            for (OptionalLong reader : List.of(VISITOR, OptionalLong.of(LargeSchema.SOME_ID))) {
                for (EventPeriod period : EventPeriod.values()) {
                    EventCriteria all = EventCriteria.ALL.during(period);
                    EventCursor cursor = new EventCursor(now, 7, false);
                    assertThat(many.search(
                                    AgendaQuery.list(all, book, now, reader).from(null, period, 21)))
                            .isNotEmpty();
                    many.search(AgendaQuery.list(all, book, now, reader).from(cursor, period, 21));
                    many.search(
                            AgendaQuery.list(all, book, now, reader).from(new EventCursor(now, 7, true), period, 21));
                }
                many.search(AgendaQuery.list(theme(1), book, now, reader).from(null, EventPeriod.UPCOMING, 21));
                many.search(AgendaQuery.list(territory(2), book, now, reader).from(null, EventPeriod.UPCOMING, 21));
                many.count(AgendaQuery.count(theme(1), book, now, reader));
                many.search(AgendaQuery.next(LargeSchema.SOME_ID, now, reader, 3));
            }
            many.find("large-17");
            many.takesPart(17, LargeSchema.SOME_ID);
            many.tags(17);
        });
    }

    @Test
    void a_member_costs_no_scan_of_the_events() {
        LargeSchema.requireIndexed(true, large -> {
            EventRepository many = new EventRepository();
            many.entities = large;
            for (EventPeriod period : EventPeriod.values()) {
                many.count(AgendaQuery.countOfMember(EventCriteria.ALL.during(period), book, now, LargeSchema.SOME_ID));
                EventCriteria mine = EventCriteria.ALL.during(period).onlyMine();
                OptionalLong member = OptionalLong.of(LargeSchema.SOME_ID);
                assertThat(many.search(AgendaQuery.list(mine, book, now, member).from(null, period, 21)))
                        .isNotEmpty();
                many.count(AgendaQuery.count(mine, book, now, member));
            }
        });
    }
}
