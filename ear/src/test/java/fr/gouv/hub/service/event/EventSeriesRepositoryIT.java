package fr.gouv.hub.service.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventSeriesRepository.Standings;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventSeriesRepositoryIT extends DatabaseTest {

    private final Instant now = Instant.now();
    private final LocalDateTime soon = Row.now().plusDays(2).withNano(0);
    private final List<Long> dates = new ArrayList<>();

    private EventSeriesRepository series;
    private EventRegistrationRepository registrations;
    private long whole;
    private long community;
    private long agent;

    @BeforeEach
    void prepare() {
        series = new EventSeriesRepository();
        series.entities = entities;
        registrations = new EventRegistrationRepository();
        registrations.entities = entities;
        community = insert(Row.community());
        agent = insert(Row.agent());
        whole = insert(Row.series());
        // inserted the last first: keys and dates are not in the same order
        for (int week = 4; week >= 0; week--) {
            dates.add(0, date(Row.at(Row.event(community), soon.plusWeeks(week))));
        }
        date(Row.at(Row.event(community).set("status", "DRAFT"), soon.plusWeeks(9)));
        date(Row.at(Row.event(community), soon.minusWeeks(9)));
        insert(Row.event(community));
    }

    private long date(Row row) {
        Row dated = Row.dated(row, whole);
        long id = insert(dated);
        insert(Row.host(id, dated));
        return id;
    }

    private long registered(long event, String status) {
        return insert(Row.of("event_registration")
                .set("event_id", event)
                .set("agent_id", agent)
                .set("status", status)
                .set("turn", 1)
                .set("asked_at", Row.now())
                .set("changed_at", Row.now()));
    }

    @Test
    void the_dates_of_a_series_are_its_own_in_their_order() {
        assertThat(series.dates(whole))
                .hasSize(7)
                .extracting(CommunityEvent::startsAt)
                .isSorted();
        assertThat(series.steps(whole))
                .as("no drafts")
                .hasSize(6)
                .extracting(EventSeriesRepository.Step::event)
                .containsSequence(dates);
        assertThat(series.steps(whole).get(0).rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU;COUNT=6");
        assertThat(series.steps(insert(Row.series()))).isEmpty();
        assertThat(series.dates(insert(Row.series()))).isEmpty();
    }

    @Test
    void dates_are_locked_in_the_order_of_their_keys() {
        assertThat(series.published(whole, now)).isSorted().containsExactlyInAnyOrderElementsOf(dates);
        LocalDateTime third = entities.find(CommunityEvent.class, dates.get(2)).seriesKey();
        assertThat(series.keysFrom(whole, third))
                .isSorted()
                .as("that one and those after it, drafts too")
                .hasSize(4)
                .containsAll(dates.subList(2, 5));
        assertThat(series.lock(whole).rule().count()).isEqualTo(6);
        assertThatThrownBy(() -> series.lock(0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> series.get(0)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_agent_stands_where_he_asked_to_come() {
        assertThat(series.standings(whole, agent)).isEqualTo(Standings.NONE);
        registered(dates.get(0), "REGISTERED");
        registered(dates.get(1), "WAITING");
        registered(dates.get(2), "WITHDRAWN");
        series.join(whole, agent, now);
        assertThat(series.standings(whole, agent).all()).isTrue();
        assertThat(series.standings(whole, agent).dates())
                .hasSize(3)
                .containsEntry(dates.get(1), RegistrationStatus.WAITING);
        series.part(whole, agent);
        assertThat(series.standings(whole, agent).all()).isFalse();
        assertThat(series.of(whole, agent, now)).isSorted().containsExactlyInAnyOrder(dates.get(0), dates.get(1));
        assertThat(registrations.of(agent, dates))
                .extracting(EventRegistration::status)
                .containsExactly(
                        RegistrationStatus.REGISTERED, RegistrationStatus.WAITING, RegistrationStatus.WITHDRAWN);
        assertThat(registrations.of(agent, dates.subList(3, 5))).isEmpty();
    }

    @Test
    void a_member_of_a_community_that_helps_takes_part_in_its_dates() {
        long helper = insert(Row.community());
        insert(Row.membership(helper, agent, "MEMBER"));
        assertThat(series.takenPart(whole, agent)).isEmpty();
        insert(Row.of("event_host")
                .set("event_id", dates.get(3))
                .set("community_id", helper)
                .set("organiser", 0)
                .set("state", "ACCEPTED")
                .set("shown", 1)
                .set("starts_at", soon));
        assertThat(series.takenPart(whole, agent)).containsExactly(dates.get(3));
        insert(Row.membership(community, agent, "MEMBER"));
        assertThat(series.takenPart(whole, agent)).hasSize(7);
    }

    @Test
    void the_database_itself_keeps_a_date_once() {
        Row twice = Row.dated(Row.at(Row.event(community), soon), whole);
        assertThatThrownBy(() -> insert(twice)).isInstanceOf(IllegalStateException.class);
        Row without = Row.event(community).set("series_id", whole);
        assertThatThrownBy(() -> insert(without)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothing_of_a_series_is_found_by_a_scan() {
        LargeSchema.requireIndexed(true, large -> {
            EventSeriesRepository many = new EventSeriesRepository();
            many.entities = large;
            EventRegistrationRepository people = new EventRegistrationRepository();
            people.entities = large;
            long some = LargeSchema.SOME_ID;
            assertThat(many.steps(some)).isNotEmpty();
            assertThat(many.dates(some)).isNotEmpty();
            assertThat(many.planned(some)).isNotEmpty();
            many.keysFrom(some, soon);
            many.published(some, now);
            many.of(some, some, now);
            many.standings(some, some);
            many.takenPart(some, some);
            many.lock(some);
            people.of(some, List.of(16L, 1016L, 2016L));
        });
    }
}
