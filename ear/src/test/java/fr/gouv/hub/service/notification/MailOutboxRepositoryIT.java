package fr.gouv.hub.service.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.database.TestSchema;
import fr.gouv.hub.domain.notification.OutgoingMail;
import fr.gouv.hub.domain.shared.EmailAddress;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a schema without a portal: nobody else sends these mails. */
class MailOutboxRepositoryIT {

    private static TestSchema schema;

    private EntityManager first;
    private EntityManager second;

    @BeforeAll
    static void create() {
        schema = TestSchema.empty("hub_outbox");
        schema.flyway().migrate();
    }

    @BeforeEach
    void begin() {
        schema.run("delete from mail_outbox");
        first = begun();
        second = begun();
    }

    @AfterEach
    void end() {
        for (EntityManager entities : new EntityManager[] {first, second}) {
            entities.getTransaction().rollback();
            entities.close();
        }
    }

    private static EntityManager begun() {
        EntityManager entities = schema.entities();
        entities.getTransaction().begin();
        return entities;
    }

    private static MailOutboxRepository outbox(EntityManager entities) {
        MailOutboxRepository outbox = new MailOutboxRepository();
        outbox.entities = entities;
        return outbox;
    }

    private static long insert(Row row) throws SQLException {
        try (Connection connection = schema.dataSource().getConnection()) {
            return row.insert(connection);
        }
    }

    private static Optional<Long> next(EntityManager entities) {
        return outbox(entities).lockNextDue(Instant.now()).map(OutgoingMail::id);
    }

    @Test
    void an_empty_outbox_gives_nothing() {
        assertThat(next(first)).isEmpty();
    }

    @Test
    void the_mail_that_is_due_longest_comes_first() throws SQLException {
        LocalDateTime now = Row.now();
        long later = insert(Row.mail("a@essai.gouv.fr").set("next_attempt_at", now.minusSeconds(5)));
        long sooner = insert(Row.mail("b@essai.gouv.fr").set("next_attempt_at", now.minusSeconds(9)));
        long twin = insert(Row.mail("c@essai.gouv.fr").set("next_attempt_at", now.minusSeconds(9)));
        assertThat(sooner).isLessThan(twin);
        assertThat(next(first)).contains(sooner);
        assertThat(next(second)).contains(twin);
        assertThat(later).isPositive();
    }

    @Test
    void what_is_not_due_sent_or_given_up_is_left_alone() throws SQLException {
        insert(Row.mail("a@essai.gouv.fr").set("next_attempt_at", Row.now().plusMinutes(1)));
        insert(Row.mail("b@essai.gouv.fr").set("status", "SENT"));
        insert(Row.mail("c@essai.gouv.fr").set("status", "FAILED"));
        insert(Row.mail("d@essai.gouv.fr")
                .set("status", "SENDING")
                .set("next_attempt_at", Row.now().plusMinutes(1)));
        assertThat(next(first)).isEmpty();
    }

    @Test
    void a_mail_that_its_sender_left_behind_is_due_again() throws SQLException {
        long left = insert(Row.mail("a@essai.gouv.fr").set("status", "SENDING"));
        assertThat(next(first)).contains(left);
    }

    @Test
    void two_senders_never_hold_the_same_mail_and_never_wait_for_each_other() throws SQLException {
        long one = insert(Row.mail("a@essai.gouv.fr"));
        assertThat(next(first)).contains(one);
        assertThat(next(second)).as("held by the first sender").isEmpty();
        long two = insert(Row.mail("b@essai.gouv.fr"));
        assertThat(next(second)).contains(two);
    }

    @Test
    void a_sender_holds_one_mail_and_not_all_that_are_due() throws SQLException {
        for (int i = 0; i < 20; i++) {
            insert(Row.mail("a@essai.gouv.fr").set("next_attempt_at", Row.now().minusSeconds(100 - i)));
        }
        for (int i = 0; i < 10; i++) {
            assertThat(next(i % 2 == 0 ? first : second)).as("mail %s", i).isPresent();
        }
    }

    @Test
    void a_claim_that_rolls_back_is_nobodys() throws SQLException {
        long one = insert(Row.mail("a@essai.gouv.fr"));
        assertThat(next(first)).contains(one);
        first.getTransaction().rollback();
        first.getTransaction().begin();
        assertThat(next(second)).contains(one);
    }

    @Test
    void sent_mail_is_forgotten_after_its_time_and_nothing_else_is() throws SQLException {
        LocalDateTime limit = LocalDateTime.parse("2026-03-01T10:00:00");
        long old = insert(Row.mail("a@essai.gouv.fr").set("status", "SENT").set("sent_at", limit.minusSeconds(1)));
        long recent = insert(Row.mail("b@essai.gouv.fr").set("status", "SENT").set("sent_at", limit));
        long waiting = insert(Row.mail("c@essai.gouv.fr").set("queued_at", limit.minusYears(1)));
        outbox(first).forgetSentBefore(limit.toInstant(ZoneOffset.UTC));
        assertThat(outbox(first).get(old)).isNull();
        assertThat(outbox(first).get(recent)).isNotNull();
        assertThat(outbox(first).get(waiting)).isNotNull();
    }

    @Test
    void what_is_given_up_is_forgotten_after_its_time_too() throws SQLException {
        LocalDateTime limit = LocalDateTime.parse("2026-03-01T10:00:00");
        long old = insert(
                Row.mail("a@essai.gouv.fr").set("status", "FAILED").set("next_attempt_at", limit.minusSeconds(1)));
        long recent = insert(Row.mail("b@essai.gouv.fr").set("status", "FAILED").set("next_attempt_at", limit));
        outbox(first).forgetSentBefore(limit.toInstant(ZoneOffset.UTC));
        assertThat(outbox(first).get(old)).isNull();
        assertThat(outbox(first).get(recent)).isNotNull();
    }

    @Test
    void what_a_mail_said_about_others_is_forgotten_soon_after_it_has_left() throws SQLException {
        LocalDateTime limit = LocalDateTime.parse("2026-03-01T10:00:00");
        List<Long> over = new ArrayList<>();
        List<Long> kept = new ArrayList<>();
        for (String status : List.of("PENDING", "SENDING", "SENT", "FAILED", "DROPPED")) {
            List<Long> before = status.equals("SENT") || status.equals("DROPPED") ? over : kept;
            before.add(insert(said(status, limit.minusSeconds(1))));
            kept.add(insert(said(status, limit)));
            kept.add(insert(said(status, limit.minusHours(2))));
        }
        outbox(first).forgetWhatWasSaid(limit.minusHours(1).toInstant(ZoneOffset.UTC), limit.toInstant(ZoneOffset.UTC));
        assertThat(over).hasSize(2).allSatisfy(mail -> assertThat(
                        outbox(first).get(mail).parameters())
                .isEqualTo("{}"));
        assertThat(kept).allSatisfy(mail -> assertThat(outbox(first).get(mail).parameters())
                .contains("Zoé"));
    }

    private static Row said(String status, LocalDateTime due) {
        return Row.mail("a@essai.gouv.fr")
                .set("status", status)
                .set("parameters", "{\"author\":\"Zoé Fictive\"}")
                .set("next_attempt_at", due);
    }

    @Test
    void what_has_just_left_and_what_somebody_was_written_is_found_by_an_index() {
        Instant now = Instant.now();
        LargeSchema.requireIndexed(true, large -> {
            outbox(large).forgetWhatWasSaid(now.minus(Duration.ofHours(1)), now);
            outbox(large)
                    .forget(
                            EmailAddress.of("agent.17@large.gouv.fr"),
                            EmailAddress.of("compte-17@essai.gouv.fr"),
                            Instant.now());
        });
    }

    @Test
    void the_next_mail_of_a_long_history_is_reached_by_an_index() {
        LargeSchema.requireIndexed(false, large -> {
            assertThat(outbox(large).lockNextDue(Instant.now())).isPresent();
            outbox(large).add(OutgoingMail.queue(EmailAddress.of("a@essai.gouv.fr"), "x", "{}", null, Instant.now()));
        });
    }
}
