package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Series, from the form that makes one to the mail that says all dates; without scripts, with what people type. */
class EventSeriesPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String MEMBER = "membre@demo.gouv.fr";
    private static final String AGENT = "agent@demo.gouv.fr";
    private static final String VISITOR = "";

    static Stream<Arguments> pages() {
        String serial = "/evenements/" + EventPages.serial();
        String afterwork = EventPages.path("e.slug like 'afterwork-idf-deuxieme-jeudi-%'");
        String overseas = EventPages.path("e.slug like 'rendez-vous-des-archipels-%'");
        String draft = draftSeries();
        return Stream.of(
                page("event-repeat", "/evenements/" + EventPages.single() + "/repeter", LEAD),
                page("event-dates", serial + "/dates", LEAD),
                page("event-extend", serial + "/prolonger", LEAD),
                page("event-dates-drafts", draft + "/dates", LEAD),
                page("event-delete", draft + "/supprimer", LEAD),
                page("event-delete-none", serial + "/supprimer", LEAD),
                page("event-in-series", serial, VISITOR),
                page("event-in-series-overseas", overseas, VISITOR),
                page("event-series", serial + "/serie", AGENT),
                page("event-series-visitor", afterwork + "/serie", VISITOR),
                page("event-series-member", serial + "/serie", MEMBER),
                page("event-series-long", EventPages.path("e.slug like 'cafe-du-langage-clair-%'") + "/serie", AGENT),
                page("event-plan-series", serial + "/organisation", LEAD),
                page("event-edit-series", serial + "/modifier", LEAD),
                page("event-cancel-series", serial + "/annuler", LEAD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_is_sound_on_a_desk_and_on_a_phone(String name, String path, String account) {
        PagesPageIT.requireSound(name, path, account);
    }

    private static Arguments page(String name, String path, String account) {
        return Arguments.of(name, path, account);
    }

    private static long futursPublics() {
        return TestPortal.number("select id from community where slug = 'futurs-publics'");
    }

    private static String inserted(Row row) {
        try (Connection connection = TestPortal.connection()) {
            Row.host(row.insert(connection), row).insert(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "/evenements/" + row.get("slug");
    }

    /** @return the path of an event of futurs-publics in some weeks */
    private static String alone(String title, String status) {
        LocalDateTime start =
                Row.now().plusDays(30).truncatedTo(ChronoUnit.DAYS).plusHours(9);
        return inserted(Row.at(
                Row.event(futursPublics())
                        .set("title", title)
                        .set("status", status)
                        .set("capacity", 20),
                start));
    }

    /** @return the path of a draft of a series of drafts */
    private static String draftSeries() {
        String first = alone("Les ateliers du brouillon : série à publier", "DRAFT");
        create(new HttpVisit().as(LEAD), first, "2");
        return first;
    }

    private static String create(HttpVisit lead, String path, String count) {
        HttpVisit.Form form = lead.formOf(lead.get(path + "/repeter"), "frequency");
        HttpResponse<String> seen = form.with("count", count).submit();
        assertThat(seen.statusCode()).isEqualTo(200);
        HttpResponse<String> made = press(lead.formOf(seen, "frequency"), "create");
        assertThat(made.statusCode()).as(errors(made)).isEqualTo(302);
        return path;
    }

    /** Presses another button than the first. */
    private static HttpResponse<String> press(HttpVisit.Form form, String button) {
        form.fields().remove("see");
        return form.with(button, "").submit();
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("#errors").text();
    }

    private static List<String> dates(String path) {
        return TestPortal.column(
                "select e.slug from event e join event f on f.series_id = e.series_id where f.slug = ?"
                        + " order by e.starts_at",
                path.replaceFirst("^/evenements/", ""));
    }

    @Test
    void an_organiser_sees_the_dates_before_he_makes_them() {
        String path = alone("Un atelier à répéter", "PUBLISHED");
        HttpVisit lead = new HttpVisit().as(LEAD);
        assertThat(lead.get(path + "/organisation").body()).contains(path + "/repeter");
        HttpResponse<String> begun = lead.get(path + "/repeter");
        assertThat(Jsoup.parse(begun.body()).select("#dates ~ ol li")).hasSize(6);
        HttpVisit.Form form = lead.formOf(begun, "frequency").with("frequency", "MONTHLY_NTH");
        form.with("end", "UNTIL").with("until", "");
        assertThat(errors(form.submit())).contains("dernier jour");
        for (String wrong : new String[] {"1", "53", "-2", "beaucoup", "1000000000"}) {
            HttpResponse<String> answer =
                    lead.formOf(begun, "frequency").with("count", wrong).submit();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(errors(answer)).as(wrong).isNotBlank();
            assertThat(Jsoup.parse(answer.body()).select("#count").attr("value"))
                    .isEqualTo(wrong);
            assertThat(answer.body()).doesNotContain("id=\"dates\"");
        }
        HttpResponse<String> unseen = press(lead.formOf(begun, "frequency").with("count", "3"), "create");
        assertThat(unseen.statusCode()).as("nobody saw three dates").isEqualTo(200);
        assertThat(unseen.body()).contains("vérifiez-les");
        assertThat(dates(path)).isEmpty();
        assertThat(press(lead.formOf(unseen, "frequency"), "create").statusCode())
                .isEqualTo(302);
        List<String> dates = dates(path);
        assertThat(dates).hasSize(3);
        assertThat(lead.get(path + "/dates").body()).contains(dates.get(1), dates.get(2));
        assertThat(lead.get(path + "/repeter").statusCode()).as("already").isEqualTo(400);
        assertThat(new HttpVisit().get("/evenements/" + dates.get(1)).body())
                .contains("fait partie d’une série", dates.get(0), dates.get(2));
        HttpResponse<String> agenda = new HttpVisit().get("/communautes/futurs-publics");
        assertThat(agenda.statusCode()).isEqualTo(200);
    }

    @Test
    void an_agent_registers_to_all_dates_by_one_click_and_one_mail_says_them() throws Exception {
        String path = create(new HttpVisit().as(LEAD), alone("Une série à suivre", "PUBLISHED"), "4");
        List<String> dates = dates(path);
        HttpVisit member = new HttpVisit().as(MEMBER);
        assertThat(member.get(path).body()).contains(path + "/serie");
        HttpResponse<String> page = member.get(path + "/serie");
        assertThat(Jsoup.parse(page.body()).select("main").text()).contains("ne sont pas comprises");
        assertThat(member.formOf(page, "register").submit().statusCode()).isEqualTo(302);
        assertThat(member.get(path + "/serie").body()).contains("Vous êtes inscrit à 4 dates");
        MimeMessage mail = mail("Vos dates", "Une série à suivre");
        dates.forEach(date -> assertThat(Mailbox.text(mail)).contains("/evenements/" + date));
        String calendar = calendar(mail);
        assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(5);
        assertThat(calendar).contains("METHOD:PUBLISH").doesNotContain("ATTENDEE");
        String feed = new HttpVisit()
                .get("/evenements/" + dates.get(2) + "/calendrier")
                .body();
        assertThat(calendar).as("the name that the feeds give it").contains(uid(feed));
        assertThat(member.formOf(member.get("/evenements/" + dates.get(1) + "/inscription"), "withdraw")
                        .submit()
                        .statusCode())
                .isEqualTo(302);
        assertThat(Jsoup.parse(member.get(path + "/serie").body())
                        .select("main")
                        .text())
                .contains("3 dates à venir");
        assertThat(member.formOf(member.get(path + "/serie"), "leave").submit().statusCode())
                .isEqualTo(302);
        assertThat(member.get(path + "/serie").body()).contains("plus inscrit à 3 dates");
        MimeMessage left = mail("Vous n’êtes plus inscrit à la série", "Une série à suivre");
        assertThat(Mailbox.text(left)).contains("Vous avez quitté ces dates");
        assertThat(calendar(left).split("STATUS:CANCELLED", -1))
                .as("three dates go out of his calendar; the one that he left before went by itself")
                .hasSize(4);
        assertThat(calendar(left)).contains(uid(feed)).contains("METHOD:PUBLISH");
        assertThat(TestPortal.number(
                        "select sum(registered_count) from event where series_id = (select series_id from event where slug = ?)",
                        dates.get(0)))
                .isZero();
    }

    /** The mail to the member whose subject begins like that and names an event; waits for it. */
    private static MimeMessage mail(String subject, String title) throws MessagingException {
        while (true) {
            List<MimeMessage> mails = Mailbox.of(MEMBER);
            for (MimeMessage mail : mails) {
                if (mail.getSubject().startsWith(subject) && mail.getSubject().contains(title)) {
                    return mail;
                }
            }
            Mailbox.await(MEMBER, mails.size() + 1);
        }
    }

    private static String uid(String calendar) {
        return calendar.replace("\r\n ", "").replaceFirst("(?s).*(UID:\\S+).*", "$1");
    }

    private static String calendar(MimeMessage mail) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        return new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replace("\r\n ", "");
    }

    @Test
    void several_dates_are_changed_and_called_off_from_one_of_them_and_told_once() throws Exception {
        HttpVisit lead = new HttpVisit().as(LEAD);
        String path = create(lead, alone("Une série à changer", "PUBLISHED"), "3");
        List<String> dates = dates(path);
        HttpVisit member = new HttpVisit().as(MEMBER);
        member.formOf(member.get(path + "/serie"), "register").submit();
        HttpVisit.Form edit = lead.formOf(lead.get("/evenements/" + dates.get(1) + "/modifier"), "seriesRevision");
        HttpVisit.Form stale = lead.formOf(lead.get(path + "/modifier"), "seriesRevision");
        HttpResponse<String> moved = lead.formOf(lead.get(path + "/modifier"), "seriesRevision")
                .with("scope", "ALL")
                .with(
                        "day",
                        LocalDateTime.now(java.time.ZoneOffset.UTC)
                                .toLocalDate()
                                .plusDays(33)
                                .toString())
                .submit();
        assertThat(errors(moved)).contains("Cette date seulement");
        assertThat(edit.with("scope", "FOLLOWING")
                        .with("title", "Une série changée")
                        .with("place", "Salle des fêtes")
                        .submit()
                        .statusCode())
                .isEqualTo(302);
        assertThat(TestPortal.column(
                        "select title from event where series_id = (select series_id from event where slug = ?)"
                                + " order by starts_at",
                        dates.get(0)))
                .containsExactly("Une série à changer", "Une série changée", "Une série changée");
        MimeMessage change = mail("Changement", "Une série changée");
        assertThat(Mailbox.text(change)).contains("Salle des fêtes", dates.get(1), dates.get(2));
        assertThat(Mailbox.html(change)).contains("Salle des fêtes");
        assertThat(calendar(change).split("BEGIN:VEVENT", -1)).hasSize(3);
        assertThat(Mailbox.text(change)).as("the hours stay").doesNotContain("Auparavant");
        assertThat(lead.formOf(lead.get("/evenements/" + dates.get(1) + "/modifier"), "seriesRevision")
                        .with("scope", "FOLLOWING")
                        .with("title", "Une série décalée")
                        .with("start", "06:05")
                        .with("end", "07:05")
                        .submit()
                        .statusCode())
                .isEqualTo(302);
        MimeMessage later = mail("Changement", "Une série décalée");
        assertThat(Mailbox.text(later).split("Auparavant", -1))
                .as("of each date")
                .hasSize(3);
        assertThat(Mailbox.text(later)).contains("6 h 05");
        assertThat(Mailbox.html(later).split("Auparavant", -1)).hasSize(3);
        HttpResponse<String> late =
                stale.with("scope", "ALL").with("title", "Trop tard").submit();
        assertThat(errors(late)).isNotBlank();
        assertThat(late.body()).as("what was typed stays").contains("Trop tard");
        HttpResponse<String> forged = lead.formOf(lead.get(path + "/modifier"), "seriesRevision")
                .with("scope", "TOUTES")
                .submit();
        assertThat(errors(forged)).isNotBlank();
        assertThat(lead.formOf(lead.get("/evenements/" + dates.get(2) + "/annuler"), "cancel")
                        .with("scope", "ALL")
                        .submit()
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.get(path + "/dates").body()).contains("3 dates sont annulées");
        MimeMessage off = mail("Dates annulées", "Une série");
        assertThat(calendar(off).split("STATUS:CANCELLED", -1)).hasSize(4);
        assertThat(Mailbox.text(off)).contains("vos inscriptions tombent avec elles");
    }

    @Test
    void dates_are_added_once_they_were_seen_and_offered_to_those_who_come_to_all() throws Exception {
        HttpVisit lead = new HttpVisit().as(LEAD);
        String path = create(lead, alone("Une série à prolonger", "PUBLISHED"), "2");
        HttpVisit member = new HttpVisit().as(MEMBER);
        member.formOf(member.get(path + "/serie"), "register").submit();
        long justBefore = TestPortal.number(
                "select floor(unix_timestamp(starts_at)) - 86400 from event where slug = ?", EventPages.slug(path));
        assertThat(Jsoup.parse(lead.get("/communautes/futurs-publics/evenements?apres=" + justBefore + "-0")
                                .body())
                        .select("li:has(a[href=" + path + "/organisation]) a[href=" + path + "/dates]")
                        .text())
                .startsWith("Série");
        assertThat(lead.get(path + "/dates").body()).contains(path + "/prolonger");
        HttpResponse<String> begun = lead.get(path + "/prolonger");
        assertThat(Jsoup.parse(begun.body()).select("#dates ~ ol li")).hasSize(3);
        for (String wrong : new String[] {"0", "-1", "51", "beaucoup", "1000000000", ""}) {
            HttpResponse<String> answer = press(lead.formOf(begun, "count").with("count", wrong), "create");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(errors(answer)).as(wrong).isNotBlank();
            assertThat(Jsoup.parse(answer.body()).select("#count").attr("value"))
                    .isEqualTo(wrong);
        }
        assertThat(errors(lead.formOf(begun, "count")
                        .with("end", "UNTIL")
                        .with("until", "2020-02-29")
                        .submit()))
                .contains("pas de date à ajouter");
        HttpResponse<String> unseen = press(lead.formOf(begun, "count").with("count", "2"), "create");
        assertThat(unseen.body()).contains("vérifiez-les");
        assertThat(dates(path)).hasSize(2);
        assertThat(press(lead.formOf(unseen, "count"), "create").statusCode()).isEqualTo(302);
        assertThat(lead.get(path + "/dates").body()).contains("2 dates sont ajoutées");
        assertThat(dates(path)).hasSize(4);
        MimeMessage offer = mail("Nouvelles dates", "Une série à prolonger");
        assertThat(Mailbox.text(offer)).contains("/serie", "pas encore inscrit");
        assertThat(Mailbox.html(offer)).contains("/serie");
        assertThat(member.formOf(member.get(path + "/serie"), "register")
                        .submit()
                        .statusCode())
                .isEqualTo(302);
        assertThat(member.get(path + "/serie").body()).contains("Vous êtes inscrit à 2 dates");
        assertThat(member.get(path + "/prolonger").statusCode()).isEqualTo(403);
        assertThat(lead.get("/evenements/" + EventPages.single() + "/prolonger").statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_comes_to_no_date_ahead_stops_the_offers_of_new_ones() {
        String path = create(new HttpVisit().as(LEAD), alone("Une série passée", "PUBLISHED"), "2");
        HttpVisit member = new HttpVisit().as(MEMBER);
        member.formOf(member.get(path + "/serie"), "register").submit();
        dates(path)
                .forEach(date -> TestPortal.update(
                        "update event e join event_host h on h.event_id = e.id set e.starts_at = e.starts_at - interval 100 day,"
                                + " e.ends_at = e.ends_at - interval 100 day, h.starts_at = e.starts_at where e.slug = ?",
                        date));
        HttpResponse<String> page = member.get(path + "/serie");
        assertThat(page.body()).contains("Les dates ajoutées ensuite ne vous sont plus proposées");
        assertThat(member.formOf(page, "leave").submit().statusCode()).isEqualTo(302);
        HttpResponse<String> left = member.get(path + "/serie");
        assertThat(left.body()).contains("ne vous seront plus proposées");
        assertThat(Jsoup.parse(left.body()).select("#leave-form")).isEmpty();
    }

    @Test
    void drafts_are_published_and_deleted_together() {
        HttpVisit lead = new HttpVisit().as(LEAD);
        String path = create(lead, alone("Des brouillons à publier", "DRAFT"), "3");
        assertThat(new HttpVisit().get(path + "/serie").statusCode()).isEqualTo(404);
        assertThat(lead.formOf(lead.get(path + "/dates"), "publish").submit().statusCode())
                .isEqualTo(302);
        assertThat(lead.get(path + "/dates").body()).contains("3 dates sont publiées");
        String other = create(lead, alone("Des brouillons à jeter", "DRAFT"), "3");
        assertThat(lead.formOf(lead.get(other + "/supprimer"), "delete")
                        .with("scope", "ALL")
                        .submit()
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.get("/communautes/futurs-publics/evenements").body())
                .contains("3 brouillons de la série «\u00a0Des brouillons à jeter\u00a0» sont supprimés.");
        assertThat(lead.get(other).statusCode()).isEqualTo(404);
        assertThat(TestPortal.number("select count(*) from event where title = 'Des brouillons à jeter'"))
                .isZero();
    }

    @Test
    void strangers_and_wrong_addresses_are_answered() {
        String single = "/evenements/" + EventPages.single();
        HttpVisit agent = new HttpVisit().as(AGENT);
        assertThat(agent.get(single + "/serie").statusCode()).isEqualTo(404);
        assertThat(new HttpVisit().as(LEAD).get(single + "/dates").statusCode()).isEqualTo(404);
        assertThat(agent.get("/evenements/rien/serie").statusCode()).isEqualTo(404);
        String serial = "/evenements/" + EventPages.serial() + "/serie";
        for (String query : new String[] {"page=0", "page=-1", "page=1000000000", "page=abc", "page=%00"}) {
            assertThat(agent.get(serial + "?" + query).statusCode()).as(query).isEqualTo(200);
        }
        // an organiser's form, sent by somebody else
        HttpVisit lead = new HttpVisit().as(LEAD);
        HttpVisit.Form form = lead.formOf(lead.get(single + "/repeter"), "frequency");
        form.fields().remove("see");
        form.with("create", "");
        assertThat(agent.post(form.action(), form.fields()).statusCode()).isNotEqualTo(302);
        assertThat(TestPortal.number(
                        "select count(*) from event where slug = ? and series_id is null", EventPages.single()))
                .isOne();
    }

    @Test
    void these_pages_cost_at_most_six_statements() {
        HttpVisit lead = new HttpVisit().as(LEAD);
        HttpVisit member = new HttpVisit().as(MEMBER);
        String serial = "/evenements/" + EventPages.serial();
        for (String page : new String[] {
            "/evenements/" + EventPages.single() + "/repeter",
            serial + "/dates",
            serial + "/prolonger",
            "/communautes/futurs-publics/evenements",
            serial + "/organisation",
            serial + "/modifier",
            serial + "/annuler",
            serial + "/supprimer"
        }) {
            requireCheap(lead, page);
        }
        requireCheap(member, serial);
        requireCheap(member, serial + "/serie");
        requireCheap(new HttpVisit(), serial + "/serie");
    }

    private static void requireCheap(HttpVisit visit, String page) {
        assertThat(visit.get(page).statusCode()).as(page).isEqualTo(200);
        assertThat(StatementCount.ofPage(() -> visit.get(page)))
                .as(page)
                .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }
}
