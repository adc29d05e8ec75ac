package fr.gouv.hub.service.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.EventReminder;
import fr.gouv.hub.domain.event.ReminderKind;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventReminderRepositoryIT extends DatabaseTest {

    private final Instant now = Instant.now();
    private EventReminderRepository reminders;
    private long community;

    private static EventReminderRepository on(EntityManager entities) {
        EventReminderRepository repository = new EventReminderRepository();
        repository.entities = entities;
        return repository;
    }

    @BeforeEach
    void prepare() {
        reminders = on(entities);
        community = insert(Row.community());
    }

    private long event(LocalDateTime start, int registered, String status) {
        return insert(Row.at(Row.event(community), start)
                .set("registered_count", registered)
                .set("status", status));
    }

    private long seat(long event, int turn, String status, LocalDateTime changed) {
        return insert(seatOf(event, turn, status, changed));
    }

    private Row seatOf(long event, int turn, String status, LocalDateTime changed) {
        return Row.of("event_registration")
                .set("event_id", event)
                .set("agent_id", insert(Row.agent()))
                .set("status", status)
                .set("turn", turn)
                .set("asked_at", changed)
                .set("changed_at", changed);
    }

    private List<Long> near() {
        return reminders.near(now).stream().map(CommunityEvent::id).toList();
    }

    private List<Long> unreminded(long event, ReminderKind kind) {
        return reminders.unreminded(event, kind, now.minusSeconds(60), 3).stream()
                .map(EventRegistration::id)
                .toList();
    }

    @Test
    void events_are_near_when_they_begin_within_a_day_and_somebody_comes() {
        long near = event(Row.now().plusHours(24), 1, "PUBLISHED");
        long begun = event(Row.now().minusMinutes(5), 1, "PUBLISHED");
        long far = event(Row.now().plusHours(26), 1, "PUBLISHED");
        long empty = event(Row.now().plusHours(2), 0, "PUBLISHED");
        long draft = event(Row.now().plusHours(2), 1, "DRAFT");
        long off = event(Row.now().plusHours(2), 1, "CANCELLED");
        assertThat(near()).contains(near).doesNotContain(begun, far, empty, draft, off);
    }

    @Test
    void those_who_come_are_found_until_they_are_reminded_in_parts_and_by_turn() {
        long event = event(Row.now().plusHours(2), 4, "PUBLISHED");
        assertThat(unreminded(event, ReminderKind.SAME_DAY)).isEmpty();
        LocalDateTime before = Row.now().minusDays(1);
        long third = seat(event, 3, "REGISTERED", before);
        long first = seat(event, 1, "REGISTERED", before);
        seat(event, 2, "WAITING", before);
        seat(event, 4, "WITHDRAWN", before);
        seat(event, 5, "REGISTERED", Row.now());
        long sixth = seat(event, 6, "REGISTERED", before);
        seat(event, 7, "REGISTERED", before);
        assertThat(unreminded(event, ReminderKind.SAME_DAY)).containsExactly(first, third, sixth);
        reminders.add(new EventReminder(entities.find(EventRegistration.class, first), ReminderKind.SAME_DAY, now));
        forget();
        assertThat(unreminded(event, ReminderKind.SAME_DAY)).startsWith(third, sixth);
        assertThat(unreminded(event, ReminderKind.DAY_BEFORE)).startsWith(first);
        reminders.forget(event);
        forget();
        assertThat(unreminded(event, ReminderKind.SAME_DAY)).startsWith(first);
    }

    @Test
    void who_excused_himself_hears_no_reminder() {
        long event = event(Row.now().plusHours(2), 2, "PUBLISHED");
        LocalDateTime before = Row.now().minusDays(1);
        insert(seatOf(event, 1, "REGISTERED", before).set("attendance", "EXCUSED"));
        long coming = seat(event, 2, "REGISTERED", before);
        assertThat(unreminded(event, ReminderKind.SAME_DAY)).containsExactly(coming);
    }

    @Test
    void the_database_lets_nobody_be_reminded_twice() {
        long event = event(Row.now().plusHours(2), 1, "PUBLISHED");
        EventRegistration one = entities.find(
                EventRegistration.class, seat(event, 1, "REGISTERED", Row.now().minusDays(1)));
        reminders.add(new EventReminder(one, ReminderKind.SAME_DAY, now));
        forget();
        EventRegistration again = entities.find(EventRegistration.class, one.id());
        assertThatThrownBy(() -> {
                    reminders.add(new EventReminder(again, ReminderKind.SAME_DAY, now));
                    entities.flush();
                })
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void no_reminder_reads_a_whole_table() {
        LargeSchema.requireIndexed(false, large -> {
            on(large).near(now);
            on(large).unreminded(1, ReminderKind.DAY_BEFORE, now, 3);
            on(large).forget(1);
        });
    }
}
