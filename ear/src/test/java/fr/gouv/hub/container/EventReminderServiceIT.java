package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.event.EventDraft;
import fr.gouv.hub.service.event.EventPlanningService;
import fr.gouv.hub.service.event.EventRegistrationService;
import fr.gouv.hub.service.event.EventReminderService;
import fr.gouv.hub.service.event.EventReminderTimer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders in the server: late, twice, on two nodes at once; events near now stand for a moved clock. */
class EventReminderServiceIT extends InTheServer {

    /** A seat that was taken before any reminder was due. */
    private static final Duration LONG_AGO = Duration.ofDays(5);

    @Inject
    EventReminderTimer timer;

    @Inject
    EventReminderService reminders;

    @Inject
    EventRegistrationService registrations;

    @Inject
    EventPlanningService planning;

    private long community;
    private int turn;

    @BeforeEach
    void organiser() {
        community = Database.insert(Row.community());
    }

    private record Meeting(long id, String slug) {}

    private Meeting meeting(LocalDateTime start) {
        Row row = Row.at(Row.event(community), start);
        long id = Database.insert(row);
        Database.insert(Row.host(id, row));
        return new Meeting(id, row.get("slug"));
    }

    /** @return the agent */
    private long seat(Meeting meeting, String status, Duration age) {
        long agent = Database.insert(Row.agent());
        LocalDateTime when = Row.now().minus(age);
        Database.insert(Row.of("event_registration")
                .set("event_id", meeting.id())
                .set("agent_id", agent)
                .set("status", status)
                .set("turn", ++turn)
                .set("asked_at", when)
                .set("changed_at", when));
        String counter = "WAITING".equals(status) ? "waiting_count" : "registered_count";
        if (!"WITHDRAWN".equals(status)) {
            Database.update(
                    "update event set " + counter + " = " + counter + " + 1, last_turn = ? where id = ?",
                    turn,
                    meeting.id());
        }
        return agent;
    }

    private static List<String> mailsTo(long agent) {
        return Database.column(
                "select template from mail_outbox where recipient = (select email from agent where id = ?) order by id",
                agent);
    }

    private static List<String> kinds(long agent) {
        return Database.column("select kind from event_reminder where agent_id = ? order by kind", agent);
    }

    @Test
    void on_the_day_before_those_who_come_hear_once_however_often_it_runs() {
        Meeting meeting = meeting(Row.now().plusHours(23));
        long comes = seat(meeting, "REGISTERED", LONG_AGO);
        long waits = seat(meeting, "WAITING", LONG_AGO);
        long left = seat(meeting, "WITHDRAWN", LONG_AGO);
        timer.run();
        timer.run();
        assertThat(mailsTo(comes)).containsExactly("event-reminder");
        assertThat(kinds(comes)).containsExactly("DAY_BEFORE");
        assertThat(mailsTo(waits)).isEmpty();
        assertThat(mailsTo(left)).isEmpty();
        assertThat(Database.number(
                        "select count(*) from mail_outbox m join event_registration r on r.id = m.registration_id"
                                + " where r.agent_id = ?",
                        comes))
                .as("the mail knows whose it is")
                .isOne();
    }

    @Test
    void a_timer_that_was_down_the_day_before_reminds_once_on_the_day() {
        Meeting meeting = meeting(Row.now().plusHours(1));
        long comes = seat(meeting, "REGISTERED", LONG_AGO);
        timer.run();
        assertThat(kinds(comes)).containsExactly("SAME_DAY");
        assertThat(mailsTo(comes)).containsExactly("event-reminder");
    }

    @Test
    void each_of_the_two_reminders_comes_in_its_time() {
        Meeting meeting = meeting(Row.now().plusHours(23));
        long comes = seat(meeting, "REGISTERED", LONG_AGO);
        timer.run();
        Database.update(
                "update event set starts_at = ?, ends_at = ? where id = ?",
                Row.now().plusHours(1),
                Row.now().plusHours(2),
                meeting.id());
        timer.run();
        timer.run();
        assertThat(kinds(comes)).containsExactly("DAY_BEFORE", "SAME_DAY");
        assertThat(mailsTo(comes)).containsExactly("event-reminder", "event-reminder");
    }

    @Test
    void on_two_nodes_at_once_nobody_hears_twice_and_a_crowd_is_reminded_by_parts() {
        Meeting meeting = meeting(Row.now().plusHours(1));
        List<Long> crowd = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            crowd.add(seat(meeting, "REGISTERED", LONG_AGO));
        }
        List<Calls.Outcome<Void>> outcomes =
                Calls.atOnce(Collections.nCopies(6, null), Calls.returning(() -> timer.run()));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(Database.number("select count(*) from event_reminder where event_id = ?", meeting.id()))
                .isEqualTo(crowd.size());
        assertThat(Database.number(
                        "select count(*) from mail_outbox m join event_registration r on r.id = m.registration_id"
                                + " where r.event_id = ? and m.template = 'event-reminder'",
                        meeting.id()))
                .isEqualTo(crowd.size());
    }

    @Test
    void nobody_is_reminded_of_what_is_called_off_begun_or_far_nor_of_what_he_has_just_asked_for() {
        Meeting off = meeting(Row.now().plusHours(1));
        long one = seat(off, "REGISTERED", LONG_AGO);
        Database.update("update event set status = 'CANCELLED' where id = ?", off.id());
        long two = seat(meeting(Row.now().minusMinutes(1)), "REGISTERED", LONG_AGO);
        long three = seat(meeting(Row.now().plusDays(3)), "REGISTERED", LONG_AGO);
        long four = seat(meeting(Row.now().plusHours(1)), "REGISTERED", Duration.ofSeconds(5));
        timer.run();
        assertThat(reminders.remind(off.id()))
                .as("called off while the timer came")
                .isFalse();
        for (long agent : new long[] {one, two, three, four}) {
            assertThat(mailsTo(agent)).isEmpty();
        }
    }

    @Test
    void who_leaves_while_the_timer_runs_is_either_reminded_or_gone_and_counts_stay_right() {
        Meeting meeting = meeting(Row.now().plusHours(3));

        long comes = seat(meeting, "REGISTERED", LONG_AGO);
        Calls.as(comes, () -> registrations.withdraw(meeting.slug()));
        timer.run();
        assertThat(mailsTo(comes)).containsExactly("event-withdrawn");
    }

    @Test
    void an_event_that_moves_to_another_day_is_reminded_of_again() {
        long lead = Database.insert(Row.agent());
        Database.insert(Row.membership(community, lead, "LEAD"));
        Meeting meeting = meeting(Row.now().plusHours(23));
        long comes = seat(meeting, "REGISTERED", LONG_AGO);
        timer.run();
        assertThat(kinds(comes)).containsExactly("DAY_BEFORE");
        EventDraft later = Calls.as(lead, () -> planning.edit(meeting.slug()));
        later.setDay(later.getDay().plusDays(10));
        if (later.getLastDay() != null) {
            later.setLastDay(later.getLastDay().plusDays(10));
        }
        Calls.as(lead, () -> planning.revise(meeting.slug(), later));
        assertThat(kinds(comes)).isEmpty();
        assertThat(mailsTo(comes)).containsExactly("event-reminder", "event-moved");
    }
}
