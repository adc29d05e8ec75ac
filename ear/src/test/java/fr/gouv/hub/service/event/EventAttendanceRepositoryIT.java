package fr.gouv.hub.service.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.event.Attendance;
import fr.gouv.hub.domain.event.AttendanceFigures;
import fr.gouv.hub.domain.event.CheckInLine;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventAttendanceRepositoryIT extends DatabaseTest {

    private EventAttendanceRepository attendance;
    private long event;
    private int turn;

    private static EventAttendanceRepository on(EntityManager entities) {
        EventAttendanceRepository repository = new EventAttendanceRepository();
        repository.entities = entities;
        return repository;
    }

    @BeforeEach
    void prepare() {
        attendance = on(entities);
        event = insert(Row.event(insert(Row.community())));
    }

    private Row seat(Row agent) {
        return Row.of("event_registration")
                .set("event_id", event)
                .set("agent_id", insert(agent))
                .set("status", "REGISTERED")
                .set("turn", ++turn)
                .set("asked_at", Row.now())
                .set("changed_at", Row.now());
    }

    private long person(String first, String last) {
        return insert(seat(Row.agent().set("first_name", first).set("last_name", last)));
    }

    private List<Long> ids(String name, long after, int most) {
        return attendance.lines(event, name, after, most).stream()
                .map(CheckInLine::id)
                .toList();
    }

    @Test
    void nobody_is_a_figure_of_zeros() {
        assertThat(attendance.figures(event)).isEqualTo(new AttendanceFigures(0, 0, 0, 0, 0, 0));
        assertThat(attendance.lines(event, "", 0, 10)).isEmpty();
        assertThat(attendance.find(event, 1)).isEmpty();
    }

    @Test
    void figures_count_those_with_a_seat_by_what_is_noted() {
        insert(seat(Row.agent()));
        insert(seat(Row.agent()).set("attendance", "PRESENT").set("walk_in", 1));
        insert(seat(Row.agent()).set("attendance", "PRESENT"));
        insert(seat(Row.agent()).set("attendance", "ABSENT"));
        insert(seat(Row.agent()).set("attendance", "EXCUSED"));
        insert(seat(Row.agent()).set("status", "WAITING"));
        insert(seat(Row.agent()).set("status", "WITHDRAWN"));
        assertThat(attendance.figures(event)).isEqualTo(new AttendanceFigures(5, 2, 1, 1, 1, 0));
    }

    @Test
    void lines_come_by_name_and_page_by_page_with_namesakes_and_people_without_a_name() {
        long zoe = person("Zoé", "Zola");
        long durand = person("Anne", "Durand");
        long durand2 = person("Bruno", "Durand");
        long eric = person("Éric", "Éluard");
        long nameless = insert(seat(Row.agent().set("email", Row.unique("kim") + "@essai.gouv.fr")));
        insert(seat(Row.agent()).set("status", "WAITING"));
        List<Long> all = ids("", 0, 10);
        assertThat(all).containsExactly(durand, durand2, eric, nameless, zoe);
        List<Long> paged = new ArrayList<>();
        long after = 0;
        for (List<Long> page = ids("", 0, 2); !page.isEmpty(); page = ids("", after, 2)) {
            paged.addAll(page);
            after = page.get(page.size() - 1);
        }
        assertThat(paged).isEqualTo(all);
        assertThat(attendance.lines(event, "", 0, 10).get(3).name()).startsWith("kim-");
        assertThat(ids("", insert(seat(Row.agent()).set("status", "WITHDRAWN").set("event_id", otherEvent())), 10))
                .as("the registration of another event is no place to go on from")
                .isEmpty();
    }

    private long otherEvent() {
        return insert(Row.event(insert(Row.community())));
    }

    @Test
    void a_name_is_found_by_a_part_whatever_its_accents_and_nothing_is_a_pattern() {
        long eric = person("Éric", "de La Tour");
        long kim = insert(seat(Row.agent().set("email", Row.unique("kim") + "@essai.gouv.fr")));
        for (String found : new String[] {"eric", "ÉRIC", "tour", "c de la"}) {
            assertThat(ids(found, 0, 10)).as(found).containsExactly(eric);
        }
        assertThat(ids("kim-", 0, 10)).containsExactly(kim);
        for (String none : new String[] {"%", "_", "\\", "x", "'", "essai' or '1'='1"}) {
            assertThat(ids(none, 0, 10)).as(none).isEmpty();
        }
        assertThat(ids("@essai.gouv.fr", 0, 10))
                .as("the address of somebody with a name is no way to find him")
                .containsExactly(kim);
    }

    @Test
    void a_line_says_what_is_noted() {
        insert(seat(Row.agent()).set("attendance", "EXCUSED").set("walk_in", 1));
        CheckInLine line = attendance.lines(event, "", 0, 1).get(0);
        assertThat(line.attendance()).isEqualTo(Attendance.EXCUSED);
        assertThat(line.walkIn()).isTrue();
        assertThat(line.administration()).isNull();
        assertThat(attendance.find(event, line.id())).isPresent();
        assertThat(attendance.find(otherEvent(), line.id())).isEmpty();
    }

    @Test
    void a_series_without_anybody_is_a_figure_of_zeros() {
        long empty = insert(Row.series());
        assertThat(attendance.ofSeries(empty)).containsExactly(Map.entry(0L, AttendanceFigures.NONE));
        assertThat(attendance.reachOfSeries(empty).counts()).isEmpty();
    }

    @Test
    void lists_read_the_people_of_one_event_only() {
        LargeSchema.requireIndexed(true, large -> {
            on(large).lines(1, "", 0, 10);
            on(large).lines(1, "a", 5, 10);
            on(large).figures(1);
            on(large).find(1, 5);
            on(large).ofSeries(LargeSchema.SOME_ID);
            on(large).reachOfSeries(LargeSchema.SOME_ID);
        });
    }
}
