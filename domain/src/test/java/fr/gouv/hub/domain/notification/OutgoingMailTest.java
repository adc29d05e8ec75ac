package fr.gouv.hub.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutgoingMailTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final OutgoingMail mail =
            OutgoingMail.queue(EmailAddress.of("camille@gouv.fr"), "sign-in-link", "{}", null, NOW);

    @Test
    void a_queued_mail_is_due_at_once() {
        assertThat(mail.status()).isEqualTo(MailStatus.PENDING);
        assertThat(mail.nextAttemptAt()).isEqualTo(NOW);
    }

    @Test
    void a_claim_runs_out_so_that_another_sender_can_take_over() {
        mail.claim(NOW);
        assertThat(mail.status()).isEqualTo(MailStatus.SENDING);
        assertThat(mail.nextAttemptAt()).isEqualTo(NOW.plus(OutgoingMail.CLAIM));
    }

    @Test
    void a_failure_is_tried_again_later_and_later_and_given_up_after_ten_attempts() {
        Duration last = Duration.ZERO;
        for (int attempt = 1; attempt < OutgoingMail.LAST_ATTEMPT; attempt++) {
            mail.claim(NOW);
            mail.failed("ConnectException", NOW);
            assertThat(mail.status()).isEqualTo(MailStatus.PENDING);
            Duration wait = Duration.between(NOW, mail.nextAttemptAt());
            assertThat(wait).isGreaterThan(last).isLessThanOrEqualTo(Duration.ofHours(1));
            last = wait;
        }
        mail.claim(NOW);
        mail.failed("ConnectException", NOW);
        assertThat(mail.status()).isEqualTo(MailStatus.FAILED);
    }

    @Test
    void the_wait_never_exceeds_an_hour() {
        assertThat(OutgoingMail.waitAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(OutgoingMail.waitAfter(100)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_sent_mail_is_done() {
        mail.claim(NOW);
        mail.sent(NOW);
        assertThat(mail.status()).isEqualTo(MailStatus.SENT);
        assertThat(mail.attempts()).isOne();
    }

    @Test
    void a_mail_that_nobody_needs_is_dropped_and_knows_what_it_was_about() {
        OutgoingMail about = OutgoingMail.queue(EmailAddress.of("camille@gouv.fr"), "event-reminder", "{}", null, NOW)
                .about(12);
        about.claim(NOW);
        about.drop(NOW);
        assertThat(about.status()).isEqualTo(MailStatus.DROPPED);
        assertThat(about.registrationId()).isEqualTo(12);
        assertThat(mail.registrationId()).isNull();
    }

    @Test
    void a_mail_keeps_what_its_template_needs_and_since_when_it_waits() {
        OutgoingMail link = OutgoingMail.queue(EmailAddress.of("zoe@gouv.fr"), "sign-in-link", "{\"a\":1}", 7L, NOW);
        assertThat(link.recipient().value()).isEqualTo("zoe@gouv.fr");
        assertThat(link.template()).isEqualTo("sign-in-link");
        assertThat(link.parameters()).isEqualTo("{\"a\":1}");
        assertThat(link.linkId()).isEqualTo(7L);
        assertThat(link.queuedAt()).isEqualTo(NOW);
        link.claim(NOW.plusSeconds(60));
        link.failed("ConnectException", NOW.plusSeconds(61));
        assertThat(link.queuedAt()).as("it has waited since then").isEqualTo(NOW);
        assertThat(link.nextAttemptAt()).isEqualTo(NOW.plusSeconds(66));
    }

    @Test
    void a_mail_about_dates_of_a_series_knows_whose_they_are() {
        assertThat(mail.agentId()).isNull();
        assertThat(mail.aboutDatesOf(9)).isSameAs(mail);
        assertThat(mail.agentId()).isEqualTo(9L);
        assertThat(mail.registrationId()).isNull();
    }
}
