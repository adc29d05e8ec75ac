package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.registration.ReturnPath;
import fr.gouv.hub.domain.registration.SignInLinkRequested;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.e2e.Mailbox;
import fr.gouv.hub.e2e.TestPortal;
import fr.gouv.hub.service.registration.RegistrationService;
import fr.gouv.hub.service.shared.Throttle;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What belongs to a transaction goes with it: mail, attempts. And what two servers share is done once. */
class TransactionIT extends InTheServer {

    private static final int MANY = 80;

    @Inject
    RegistrationService registrations;

    @Inject
    Throttle throttle;

    @Inject
    Event<SignInLinkRequested> requested;

    @Inject
    UserTransaction transaction;

    private final String address = Row.unique("transaction") + "@essai.gouv.fr";

    private static long mails(String to) {
        return Database.number("select count(*) from mail_outbox where recipient = ?", to);
    }

    @Test
    void a_fact_whose_transaction_rolls_back_leaves_no_mail() throws Exception {
        for (boolean commit : new boolean[] {false, true}) {
            transaction.begin();
            registrations.requestLink(address, Row.unique("ip"), null, ReturnPath.HOME);
            if (commit) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
            assertThat(mails(address)).isEqualTo(commit ? 1 : 0);
            assertThat(Database.number("select count(*) from sign_in_link where email = ?", address))
                    .isEqualTo(commit ? 1 : 0);
        }
    }

    @Test
    void a_fact_that_cannot_be_mailed_is_not_kept_either() throws Exception {
        long nowhere = 1L << 60;
        transaction.begin();
        long link = Database.insert(Row.link(address));
        requested.fire(new SignInLinkRequested(nowhere, new EmailAddress(address), null, true));
        boolean committed;
        try {
            transaction.commit();
            committed = true;
        } catch (jakarta.transaction.RollbackException e) {
            committed = false;
        }
        assertThat(committed).as("a mail about a link that does not exist").isFalse();
        assertThat(Database.number("select count(*) from sign_in_link where id = ?", link))
                .isZero();
    }

    @Test
    void attempts_are_counted_in_the_transaction_that_makes_them() throws Exception {
        String subject = Row.unique("sujet");
        for (boolean commit : new boolean[] {false, true}) {
            transaction.begin();
            assertThat(throttle.take("essai", subject, 1, Duration.ofMinutes(15)))
                    .isTrue();
            if (commit) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
        transaction.begin();
        assertThat(throttle.take("essai", subject, 1, Duration.ofMinutes(15))).isFalse();
        transaction.commit();
    }

    /** This EAR has a mail sender of its own beside the portal's: two nodes on one outbox. */
    @Test
    @RunAsClient
    void two_senders_never_send_the_same_mail() throws SQLException, MessagingException {
        List<String> expected = new ArrayList<>();
        try (Connection connection = TestPortal.connection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < MANY; i++) {
                expected.add("<mail-" + Row.mail(address).insert(connection) + "@demo.gouv.fr>");
            }
            connection.commit();
        }
        Mailbox.await(address, MANY);
        List<String> received = new ArrayList<>();
        for (MimeMessage mail : Mailbox.of(address)) {
            received.add(mail.getMessageID());
        }
        assertThat(received).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(TestPortal.column("select distinct attempts from mail_outbox where recipient = ?", address))
                .containsExactly("1");
    }
}
