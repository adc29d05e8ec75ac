package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fr.gouv.hub.database.Row;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails about a registration, as the mail server gets them: what they carry is written when they leave. */
class EventMailIT {

    private static final String LINK = "https://webconf.example/salle";

    private final String address = Row.unique("participant") + "@essai.gouv.fr";
    private final Row row = Row.event(communityOf("futurs-publics"))
            .set("mode", "ONLINE")
            .set("online_url", LINK)
            .set("place", null)
            .set("status", "DRAFT")
            .set("revision", 6);
    private long event;
    private long registration;

    private static long communityOf(String slug) {
        return TestPortal.number("select id from community where slug = ?", slug);
    }

    private static long insert(Row row) {
        try (Connection connection = TestPortal.connection()) {
            return row.insert(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void aRegisteredAgent() {
        event = insert(row);
        registration = insert(Row.of("event_registration")
                .set("event_id", event)
                .set("agent_id", insert(Row.agent().set("email", address)))
                .set("status", "REGISTERED")
                .set("turn", 1)
                .set("asked_at", Row.now())
                .set("changed_at", Row.now()));
        set("status", "PUBLISHED");
    }

    private void set(String column, String value) {
        TestPortal.update("update event set " + column + " = ? where id = ?", value, event);
    }

    private void stands(String status) {
        TestPortal.update("update event_registration set status = ? where id = ?", status, registration);
    }

    private void attends(String attendance) {
        TestPortal.update("update event_registration set attendance = ? where id = ?", attendance, registration);
    }

    private long queue(String template) {
        return insert(
                Row.mail(address)
                        .set("template", template)
                        .set("registration_id", registration)
                        .set(
                                "parameters",
                                "{\"title\":\"Ancien titre\",\"community\":\"Essai\",\"called\":false,\"position\":3,"
                                        + "\"starts\":\"2026-11-24T12:30:00\",\"ends\":\"2026-11-24T14:00:00\","
                                        + "\"startedBefore\":\"2026-11-24T12:30:00\",\"endedBefore\":\"2026-11-24T14:00:00\","
                                        + "\"zoneBefore\":\"Europe/Paris\",\"zone\":\"Europe/Paris\",\"link\":\"https://hub.invalid/\"}"));
    }

    private MimeMessage mail(String template, int number) {
        queue(template);
        return Mailbox.await(address, number);
    }

    private static BodyPart attachment(MimeMessage mail) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        return parts.getBodyPart(1);
    }

    private static String calendar(MimeMessage mail) throws MessagingException, IOException {
        BodyPart part = attachment(mail);
        assertThat(part.getFileName()).isEqualTo("evenement.ics");
        assertThat(part.getContentType().toLowerCase(Locale.ROOT))
                .startsWith("text/calendar")
                .contains("utf-8");
        String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String method = text.replaceFirst("(?s).*METHOD:(\\w+).*", "$1");
        assertThat(part.getContentType()).contains("method=" + method);
        requireScheduling(text);
        return text.replace("\r\n ", "");
    }

    /** What RFC 5546 (§3.2.1, §3.2.2, §3.2.5) asks of each entry, as a reader of another make finds it. */
    private static void requireScheduling(String text) {
        List<ICalendar> calendars = Biweekly.parse(text).all();
        assertThat(calendars).hasSize(1);
        ICalendar calendar = calendars.get(0);
        boolean several = calendar.getMethod().isPublish();
        assertThat(calendar.getEvents()).isNotEmpty();
        assertThat(several || calendar.getEvents().size() == 1)
                .as("REQUEST and CANCEL hold one event")
                .isTrue();
        for (VEvent event : calendar.getEvents()) {
            assertThat(event.getUid()).isNotNull();
            assertThat(event.getDateTimeStamp()).isNotNull();
            assertThat(event.getDateStart()).isNotNull();
            assertThat(event.getSequence()).isNotNull();
            assertThat(event.getSummary()).isNotNull();
            assertThat(event.getOrganizer().getEmail())
                    .as("the hub's address, nobody's")
                    .startsWith("ne-pas-repondre@");
            assertThat(event.getAttendees()).hasSize(several ? 0 : 1);
            if (calendar.getMethod().isCancel() && event.getStatus() != null) {
                assertThat(event.getStatus().isCancelled()).isTrue();
            }
        }
    }

    @Test
    void every_mail_about_a_registration_carries_the_entry_of_the_feeds_as_it_is_now() throws Exception {
        String feed = new HttpVisit()
                .get("/evenements/" + row.get("slug") + "/calendrier")
                .body()
                .replace("\r\n ", "");
        String uid = feed.replaceFirst("(?s).*(UID:\\S+).*", "$1");
        int number = 0;
        for (String template : new String[] {"event-registered", "event-moved"}) {
            MimeMessage mail = mail(template, ++number);
            String calendar = calendar(mail);
            assertThat(calendar)
                    .contains("METHOD:REQUEST", uid, "SEQUENCE:6", "STATUS:CONFIRMED", LINK)
                    .contains("mailto:" + address)
                    .contains("TZID:Europe/Paris");
            assertThat(Mailbox.text(mail)).contains(LINK, "Rencontre").doesNotContain("Ancien titre");
            assertThat(Mailbox.html(mail)).contains(LINK);
            assertThat(mail.getSubject()).contains("Rencontre");
        }
        assertThat(feed).contains("SEQUENCE:6").doesNotContain(LINK);
        stands("WAITING");
        for (String template : new String[] {"event-waiting", "event-moved"}) {
            MimeMessage mail = mail(template, ++number);
            assertThat(calendar(mail))
                    .contains("METHOD:REQUEST", uid, "STATUS:TENTATIVE")
                    .doesNotContain(LINK);
            assertThat(Mailbox.text(mail)).doesNotContain(LINK);
            assertThat(Mailbox.html(mail)).doesNotContain(LINK);
        }
        stands("WITHDRAWN");
        MimeMessage left = mail("event-withdrawn", ++number);
        assertThat(calendar(left)).contains("METHOD:CANCEL", uid, "SEQUENCE:6").doesNotContain("STATUS:", LINK);
        stands("REGISTERED");
        set("status", "CANCELLED");
        MimeMessage off = mail("event-cancelled", ++number);
        assertThat(calendar(off)).contains("METHOD:CANCEL", uid, "STATUS:CANCELLED");
    }

    /** The form refuses line ends; a title that has one all the same makes no header. */
    @Test
    void a_subject_is_one_line_whatever_the_title() throws Exception {
        int number = 0;
        for (String end : new String[] {"\r\n", "\n", "\r"}) {
            set("title", "Rencontre" + end + "Bcc: intrus@essai.gouv.fr");
            MimeMessage mail = mail("event-registered", ++number);
            assertThat(mail.getSubject()).contains("Rencontre").doesNotContain("\r", "\n");
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(Mailbox.calendar(mail).lines()).noneMatch(line -> line.startsWith("Bcc"));
        }
        assertThat(Mailbox.of("intrus@essai.gouv.fr")).isEmpty();
    }

    @Test
    void a_reminder_says_tomorrow_or_today_by_when_it_leaves() throws Exception {
        startsIn(Duration.ofMinutes(2));
        MimeMessage soon = mail("event-reminder", 1);
        assertThat(soon.getSubject()).matches("(Aujourd’hui|Demain).*Rencontre.*");
        assertThat(calendar(soon)).contains("METHOD:REQUEST");
        assertThat(Mailbox.text(soon)).contains(LINK);
        startsIn(Duration.ofHours(24));
        assertThat(mail("event-reminder", 2).getSubject()).startsWith("Demain");
    }

    private void startsIn(Duration time) {
        TestPortal.update(
                "update event set starts_at = ?, ends_at = ? where id = ?",
                Row.now().plus(time),
                Row.now().plus(time).plusHours(1),
                event);
    }

    @Test
    void a_reminder_that_nobody_needs_any_more_never_leaves_and_holds_up_no_other() {
        startsIn(Duration.ofMinutes(30));
        stands("WITHDRAWN");
        requireDropped();
        stands("REGISTERED");
        attends("EXCUSED");
        requireDropped();
        attends(null);
        set("status", "CANCELLED");
        requireDropped();
        set("status", "PUBLISHED");
        startsIn(Duration.ofMinutes(-1));
        requireDropped();
        startsIn(Duration.ofDays(4));
        requireDropped();
        insert(Row.mail(address));
        Mailbox.await(address, 1);
        assertThat(Mailbox.of(address)).hasSize(1);
    }

    private void requireDropped() {
        long id = queue("event-reminder");
        Instant end = Instant.now().plusSeconds(20);
        String status = "";
        while (!"DROPPED".equals(status) && Instant.now().isBefore(end)) {
            Mailbox.pause();
            status = TestPortal.column("select status from mail_outbox where id = ?", id)
                    .get(0);
        }
        assertThat(status).isEqualTo("DROPPED");
    }
}
