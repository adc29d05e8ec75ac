package fr.gouv.hub.service.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.e2e.Mailbox;
import fr.gouv.hub.e2e.TestPortal;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The running portal's mail sender, seen from its outbox and from the mail server. */
class MailDeliveryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address = Row.unique("courriel") + "@essai.gouv.fr";

    @AfterEach
    void startMailServer() {
        TestPortal.server().mail().start();
    }

    private static long insert(Row row) throws SQLException {
        try (Connection connection = TestPortal.connection()) {
            return row.insert(connection);
        }
    }

    private static String value(String column, long mail) {
        return TestPortal.column("select " + column + " from mail_outbox where id = ?", mail)
                .get(0);
    }

    private static void await(String what, long mail, String column, String expected) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!expected.equals(value(column, mail))) {
            assertThat(Instant.now())
                    .as("%s: %s is %s", what, column, value(column, mail))
                    .isBefore(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_mail_leaves_once_with_both_its_forms_and_an_identifier_of_its_own() throws SQLException, MessagingException {
        long id = insert(Row.mail(address));
        MimeMessage mail = Mailbox.await(address, 1);
        await("sent", id, "status", "SENT");
        assertThat(mail.getMessageID()).isEqualTo("<mail-" + id + "@demo.gouv.fr>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(Mailbox.text(mail)).contains("Essai");
        assertThat(Mailbox.html(mail)).contains("Essai", "lang=\"fr\"");
        assertThat(value("sent_at", id)).isNotNull();
    }

    @Test
    void while_the_mail_server_is_down_nothing_is_lost_and_attempts_grow_rarer() throws SQLException {
        TestPortal.server().mail().close();
        long id = insert(Row.mail(address));
        await("first attempt", id, "attempts", "1");
        await("first attempt", id, "status", "PENDING");
        assertThat(value("last_error", id)).isNotBlank().doesNotContain("@");
        Duration first = waitOf(id);
        makeDue(id);
        await("second attempt", id, "attempts", "2");
        await("second attempt", id, "status", "PENDING");
        assertThat(waitOf(id)).isGreaterThan(first);
        TestPortal.server().mail().start();
        makeDue(id);
        await("sent", id, "status", "SENT");
        assertThat(Mailbox.of(address)).hasSize(1);
        assertThat(value("last_error", id)).isNull();
    }

    /** How long the sender waits before the next attempt; the attempt itself took a moment. */
    private static Duration waitOf(long id) {
        return Duration.ofSeconds(TestPortal.number(
                "select round(timestampdiff(microsecond, utc_timestamp(6), next_attempt_at) / 1000000)"
                        + " from mail_outbox where id = ?",
                id));
    }

    private static void makeDue(long id) {
        TestPortal.update("update mail_outbox set next_attempt_at = utc_timestamp(6) where id = ?", id);
    }

    @Test
    void a_mail_is_given_up_after_its_last_attempt_only() throws SQLException {
        TestPortal.server().mail().close();
        long last = insert(Row.mail(address).set("attempts", 9));
        long lastButOne = insert(Row.mail(address).set("attempts", 8));
        await("given up", last, "status", "FAILED");
        await("tried again", lastButOne, "attempts", "9");
        await("tried again", lastButOne, "status", "PENDING");
        TestPortal.server().mail().start();
        makeDue(last);
        makeDue(lastButOne);
        await("sent", lastButOne, "status", "SENT");
        assertThat(value("status", last)).isEqualTo("FAILED");
    }

    @Test
    void a_claim_whose_sender_died_is_taken_up_again_and_a_fresh_one_is_not() throws SQLException {
        LocalDateTime now = Row.now();
        long held = insert(Row.mail(address).set("status", "SENDING").set("next_attempt_at", now.plusMinutes(2)));
        long left = insert(Row.mail(address).set("status", "SENDING").set("attempts", 1));
        await("taken up", left, "status", "SENT");
        assertThat(value("attempts", left)).isEqualTo("2");
        // one more, queued later, is sent as well: the held one was passed over, not overlooked
        await("later", insert(Row.mail(address)), "status", "SENT");
        assertThat(value("status", held)).isEqualTo("SENDING");
        assertThat(Mailbox.of(address)).hasSize(2);
        TestPortal.update("update mail_outbox set status = 'SENT', sent_at = utc_timestamp(6) where id = ?", held);
    }

    @Test
    void a_mail_that_cannot_be_written_holds_up_no_other() throws SQLException {
        List<Long> broken = List.of(
                insert(Row.mail(address).set("template", "no-such-template")),
                insert(Row.mail(address).set("parameters", "{}")),
                insert(Row.mail(address).set("parameters", "no json")));
        long sound = insert(Row.mail(address));
        await("behind the broken ones", sound, "status", "SENT");
        for (long id : broken) {
            await("broken", id, "status", "PENDING");
            assertThat(Integer.parseInt(value("attempts", id))).isPositive();
            assertThat(value("last_error", id)).isNotBlank();
            TestPortal.update("update mail_outbox set status = 'FAILED' where id = ?", id);
        }
        assertThat(Mailbox.of(address)).hasSize(1);
    }
}
