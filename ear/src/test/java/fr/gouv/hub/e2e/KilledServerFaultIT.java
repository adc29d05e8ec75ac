package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server is killed (SIGKILL) while people work: what was acknowledged is kept, no mail is lost. */
@Tag("fault")
class KilledServerFaultIT {

    @Test
    void killing_the_server_between_the_two_clicks_loses_nothing() {
        String address = JourneyPageIT.newAddress();
        HttpVisit visitor = new HttpVisit();
        visitor.formOf(visitor.get("/communautes/futurs-publics/rejoindre"), "email")
                .with("email", address)
                .submit();
        String link = Mailbox.linkIn(Mailbox.await(address, 1));
        HttpVisit.Form confirm = visitor.formOf(
                visitor.get(link.substring(TestPortal.server().url().toString().length())), "confirm-link");
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        registerUntilKilled(acknowledged);
        TestPortal.server().startPayara();
        // what the dead server had claimed is taken up when its claim runs out: not waited for here, brought forward
        TestPortal.update("update mail_outbox set next_attempt_at = utc_timestamp(6) where status = 'SENDING'");

        // the page opened before the kill still works: its state is in it, and its key outlives the server
        assertThat(confirm.submit().statusCode()).isEqualTo(302);
        assertThat(TestPortal.number(
                        "select count(*) from membership m join agent a on a.id = m.agent_id where a.email = ?",
                        address))
                .isOne();
        assertThat(acknowledged).isNotEmpty();
        for (String one : acknowledged) {
            List<MimeMessage> mails = new ArrayList<>(List.of(Mailbox.await(one, 1)));
            mails.addAll(Mailbox.of(one));
            assertThat(mails.stream().map(KilledServerFaultIT::id).distinct())
                    .as("a repeat has the identifier of the first")
                    .hasSize(1);
        }
    }

    /** Ten people ask for links until the server dies under them; those who got an answer are noted. */
    private static void registerUntilKilled(Set<String> acknowledged) {
        List<Callable<Integer>> people = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            people.add(() -> {
                int answers = 0;
                while (ask(acknowledged)) {
                    answers++;
                }
                return answers;
            });
        }
        people.add(() -> {
            while (acknowledged.size() < 20) {
                Thread.sleep(20);
            }
            TestPortal.server().killPayara();
            return 0;
        });
        Parallel.run(people);
    }

    private static boolean ask(Set<String> acknowledged) {
        try {
            String address = JourneyPageIT.newAddress();
            HttpVisit visit = new HttpVisit();
            HttpResponse<String> answer = visit.formOf(visit.get("/inscription"), "email")
                    .with("email", address)
                    .submit();
            if (answer.statusCode() == 200
                    && Jsoup.parse(answer.body()).select("main h2").text().contains("Consultez votre messagerie")) {
                acknowledged.add(address);
            }
            return true;
        } catch (IllegalStateException serverGone) {
            return false;
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
