package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** An agent who did much erases his account: all that he touched stays readable, and nothing says who he was. */
class ErasurePageIT {

    private static final String PAGE = "/mon-profil/supprimer";
    private static final String FIRST_NAME = "Zéphyrine";
    private static final String LAST_NAME = "Quidamine";

    /** Reads what the page of the community caches for some seconds. */
    private static final long FORGOTTEN = 6_000;

    private final String email = Row.unique("zephyrine.quidamine") + "@demo.gouv.fr";
    private final Map<String, List<String>> pages = new LinkedHashMap<>();
    private final Row community = Row.community().set("name", Row.unique("Essai d’effacement"));
    private final Row elsewhere = Row.community();
    private final Row news = Row.news(0).set("title", "Une actualité d’elle");
    private long agent;
    private long thread;
    private long waiting;

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String FACILITATOR = "coanimateur@demo.gouv.fr";
    private static final String MODERATOR = "moderation@demo.gouv.fr";

    private static long idOf(String address) {
        return TestPortal.number("select id from agent where email = ?", address);
    }

    private static LocalDateTime in(int days) {
        return LocalDateTime.now(ZoneOffset.UTC).plusDays(days).truncatedTo(ChronoUnit.MINUTES);
    }

    private long event(Connection connection, long place, int days, int taken, int queued) {
        Row event = Row.at(Row.event(place), in(days))
                .set("created_by", agent)
                .set("capacity", 1)
                .set("registered_count", taken)
                .set("waiting_count", queued)
                .set("last_turn", 2);
        long id = event.insert(connection);
        Row.host(id, event).insert(connection);
        List<String> desk = days < 0
                ? List.of("", "/organisation", "/emargement")
                : List.of(
                        "", "/organisation", "/accueil", "/emargement", "/questions", "/accueillants", "/invitations");
        for (String page : desk) {
            pages.get(LEAD).add("/evenements/" + event.get("slug") + page);
        }
        pages.get("").add("/evenements/" + event.get("slug"));
        return id;
    }

    private static Row registration(long event, long agent, String status) {
        return Row.of("event_registration")
                .set("event_id", event)
                .set("agent_id", agent)
                .set("status", status)
                .set("turn", 1)
                .set("asked_at", Row.now())
                .set("changed_at", Row.now());
    }

    /** Everything that the hub lets somebody do and that leaves a trace. */
    private void life() throws SQLException {
        for (String reader : List.of("", LEAD, FACILITATOR, MODERATOR)) {
            pages.put(reader, new ArrayList<>());
        }
        try (Connection connection = TestPortal.connection()) {
            agent = Row.agent()
                    .set("email", email)
                    .set("first_name", FIRST_NAME)
                    .set("last_name", LAST_NAME)
                    .set(
                            "password_hash",
                            TestPortal.column("select password_hash from agent where email = ?", LEAD)
                                    .get(0))
                    .insert(connection);
            Row.of("agent_role").set("agent_id", agent).set("role", "MODERATOR").insert(connection);
            // the animatrice organises events there: hers alone is the lead
            long place =
                    community.set("member_count", 3).set("contact_email", email).insert(connection);
            Row.membership(place, agent, "LEAD").insert(connection);
            Row.membership(place, idOf(LEAD), "FACILITATOR").insert(connection);
            Row.membership(place, idOf(FACILITATOR), "MEMBER").insert(connection);
            long other = elsewhere
                    .set("join_policy", "ON_REQUEST")
                    .set("contact_email", email)
                    .insert(connection);
            Row.request(other, agent).insert(connection);
            Row.request(place, idOf("agent@demo.gouv.fr"))
                    .set("status", "ACCEPTED")
                    .set("decided_by", agent)
                    .set("decided_at", Row.now())
                    .insert(connection);
            Row.of("community_follow")
                    .set("community_id", other)
                    .set("agent_id", agent)
                    .set("state", "FOLLOWED")
                    .set("changed_at", Row.now())
                    .insert(connection);
            Row.invitation(place, Row.unique("invite") + "@demo.gouv.fr")
                    .set("invited_by", agent)
                    .insert(connection);
            Row.invitation(other, email).insert(connection);
            Row.of("community_change")
                    .set("community_id", place)
                    .set("kind", "PUBLISHED")
                    .set("agent_id", agent)
                    .set("subject_id", agent)
                    .set("changed_at", Row.now())
                    .insert(connection);
            Row.of("community_alert")
                    .set("agent_id", agent)
                    .set("search", "q=effacement")
                    .set("label", "« effacement »")
                    .set("created_at", Row.now())
                    .insert(connection);
            thread = Row.discussion(place)
                    .set("author_id", agent)
                    .set("title", "Un sujet d’elle")
                    .set("post_count", 3)
                    .insert(connection);
            long post = Row.post(thread, 1, agent).insert(connection);
            long answer = Row.post(thread, 2, idOf(FACILITATOR)).insert(connection);
            long taken = Row.post(thread, 3, agent)
                    .set("state", "WITHDRAWN")
                    .set("body", "Je signe : " + FIRST_NAME)
                    .insert(connection);
            Row.of("discussion_post_version")
                    .set("post_id", taken)
                    .set("body", LAST_NAME)
                    .set("replaced_at", Row.now())
                    .insert(connection);
            Row.of("discussion_attachment")
                    .set("post_id", taken)
                    .set("name", FIRST_NAME + ".txt")
                    .set("kind", "TEXT")
                    .set("size", 1)
                    .set("hash", "0".repeat(64))
                    .set("content", new byte[] {1})
                    .set("added_at", Row.now())
                    .insert(connection);
            Row.of("discussion_thanks")
                    .set("post_id", answer)
                    .set("agent_id", agent)
                    .set("thanked_at", Row.now())
                    .insert(connection);
            Row.of("discussion_follow")
                    .set("discussion_id", thread)
                    .set("agent_id", agent)
                    .set("state", "FOLLOWED")
                    .insert(connection);
            long report = Row.report(answer, agent).insert(connection);
            news.set("community_id", place).set("author_id", agent).insert(connection);
            long full = event(connection, place, 5, 1, 1);
            registration(full, agent, "REGISTERED").insert(connection);
            waiting = registration(full, idOf(FACILITATOR), "WAITING")
                    .set("turn", 2)
                    .insert(connection);
            long past = event(connection, place, -5, 1, 0);
            registration(past, agent, "REGISTERED").set("attendance", "PRESENT").insert(connection);
            Row.eventInvitation(full, email).set("invited_by", idOf(LEAD)).insert(connection);
            Row.eventInvitation(full, "agent@demo.gouv.fr")
                    .set("invited_by", agent)
                    .insert(connection);
            Row.of("event_series_registration")
                    .set("series_id", Row.series().insert(connection))
                    .set("agent_id", agent)
                    .set("asked_at", Row.now())
                    .insert(connection);
            for (String status : List.of("PENDING", "SENDING", "FAILED", "SENT")) {
                Row.mail(email)
                        .set("status", status)
                        .set("next_attempt_at", Row.now().plusDays(1))
                        .set("parameters", "{\"name\":\"" + FIRST_NAME + "\"}")
                        .insert(connection);
            }
            Row.link(email).insert(connection);
            String home = "/communautes/" + community.get("slug");
            pages.get("")
                    .addAll(List.of(
                            "/",
                            "/communautes",
                            "/agenda",
                            "/actualites",
                            "/actualites/flux",
                            "/actualites/" + news.get("slug"),
                            home,
                            home + "/discussions",
                            "/discussions/" + thread));
            pages.get(FACILITATOR).addAll(List.of(home, home + "/membres", "/discussions/" + thread));
            pages.get(LEAD)
                    .addAll(List.of(
                            home,
                            home + "/membres",
                            home + "/demandes",
                            home + "/invitations",
                            home + "/animer",
                            home + "/animer/membres",
                            home + "/animer/membres/csv",
                            home + "/actualites",
                            home + "/evenements",
                            "/discussions/" + thread,
                            "/discussions/" + thread + "/gerer",
                            "/messages/" + post + "/versions"));
            pages.get(MODERATOR)
                    .addAll(List.of(
                            home + "/vie",
                            "/administration/communautes",
                            "/administration/signalements",
                            "/administration/signalements/" + report,
                            "/communautes/" + elsewhere.get("slug") + "/vie"));
        }
    }

    private static HttpVisit signedIn(String account) {
        return account.isEmpty() ? new HttpVisit() : new HttpVisit().as(account);
    }

    /** @return what all pages say, those of each reader */
    private Map<String, String> read(Map<String, HttpVisit> readers) {
        Map<String, String> said = new LinkedHashMap<>();
        pages.forEach((reader, paths) -> paths.forEach(path -> {
            HttpResponse<String> answer = readers.get(reader).get(path);
            assertThat(answer.statusCode()).as("%s for « %s »", path, reader).isEqualTo(200);
            said.put(reader + " " + path, answer.body());
        }));
        return said;
    }

    @Test
    void all_that_an_erased_agent_touched_stays_readable_and_nothing_says_who_he_was()
            throws SQLException, InterruptedException {
        life();
        Map<String, HttpVisit> readers = new LinkedHashMap<>();
        pages.keySet().forEach(reader -> readers.put(reader, signedIn(reader)));
        assertThat(String.join("", read(readers).values()))
                .as("she is seen while she is there")
                .contains(LAST_NAME);
        HttpVisit hers = signedIn(email);
        HttpVisit otherWindow = signedIn(email);
        HttpResponse<String> page = hers.get(PAGE);
        assertThat(page.body()).contains(community.get("name")).contains("sans animateur");
        HttpResponse<String> wrong =
                hers.formOf(page, "erase").with("address", "autre@demo.gouv.fr").submit();
        assertThat(Jsoup.parse(wrong.body()).select("#errors").text()).contains("n’est pas l’adresse de votre compte");
        assertThat(Jsoup.parse(wrong.body()).select("#address").val()).isEqualTo("autre@demo.gouv.fr");
        HttpResponse<String> nothing = hers.formOf(hers.get(PAGE), "erase").submit();
        assertThat(Jsoup.parse(nothing.body()).select("#errors").text()).contains("Mon adresse électronique");
        assertThat(otherWindow.get("/mon-profil").statusCode()).isEqualTo(200);

        HttpResponse<String> done = hers.formOf(hers.get(PAGE), "erase")
                .with("address", " " + email.toUpperCase(Locale.ROOT))
                .submit();
        assertThat(done.statusCode())
                .as(Jsoup.parse(done.body()).select("#errors").text())
                .isEqualTo(302);
        assertThat(hers.get("/").body()).contains("Votre compte est supprimé");
        assertThat(hers.get("/mon-profil").statusCode()).as("signed out").isEqualTo(302);
        assertThat(otherWindow.get("/mon-profil").statusCode())
                .as("signed out everywhere")
                .isEqualTo(302);
        HttpResponse<String> again = new HttpVisit()
                .formOf(new HttpVisit().get("/connexion/mot-de-passe"), "password")
                .with("email", email)
                .with("password", "demonstration")
                .submit();
        assertThat(again.statusCode()).as("nobody signs in any more").isNotEqualTo(302);

        Thread.sleep(FORGOTTEN);
        read(readers).forEach((path, body) -> assertThat(body)
                .as(path)
                .doesNotContain(LAST_NAME)
                .doesNotContain(FIRST_NAME)
                .doesNotContainIgnoringCase("zephyrine"));
        assertThat(readers.get("").get("/discussions/" + thread).body())
                .contains("Un sujet d’elle", "Agent qui n’a plus de compte");
        assertThat(TestPortal.number(
                        "select count(*) from membership m join community c on c.id = m.community_id"
                                + " where c.slug = ? and m.role = 'LEAD'",
                        community.get("slug")))
                .isZero();
        assertThat(TestPortal.number("select member_count from community where slug = ?", community.get("slug")))
                .isEqualTo(2);
        assertThat(TestPortal.column("select status from event_registration where id = ?", waiting))
                .as("the next in turn has her seat")
                .containsExactly("REGISTERED");
        assertThat(TestPortal.column("select role from agent_role where agent_id = ?", agent))
                .isEmpty();
        assertThat(TestPortal.number("select count(*) from event_series_registration where agent_id = ?", agent))
                .isZero();
        assertThat(namedIn()).as("columns of the database that still name her").isEmpty();
    }

    /** The columns of the whole database in which her name or her address stands. */
    private List<String> namedIn() {
        List<String> found = new ArrayList<>();
        for (String column : TestPortal.column("select concat(c.table_name, ' ', c.column_name)"
                + " from information_schema.columns c join information_schema.tables t"
                + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                + " where c.table_schema = database() and t.table_type = 'BASE TABLE'"
                + " and c.data_type in ('varchar', 'text', 'mediumtext', 'longtext', 'char')"
                + " and c.table_name not like 'flyway%'")) {
            String[] parts = column.split(" ", 2);
            long rows = TestPortal.number("select count(*) from `" + parts[0] + "` where convert(`" + parts[1]
                    + "` using utf8mb4) like '%zephyrine%' or convert(`" + parts[1]
                    + "` using utf8mb4) like '%quidamine%'");
            if (rows > 0) {
                found.add(column);
            }
        }
        return found;
    }

    @Test
    void the_last_administrator_stays() {
        List<String> others = TestPortal.column(
                "select agent_id from agent_role where role = 'ADMIN' and agent_id <> ?",
                idOf("administration@demo.gouv.fr"));
        others.forEach(other -> TestPortal.update(
                "update agent_role set role = 'ANALYST' where agent_id = ? and role = 'ADMIN'", other));
        try {
            HttpVisit administrator = signedIn("administration@demo.gouv.fr");
            HttpResponse<String> answer = administrator
                    .formOf(administrator.get(PAGE), "erase")
                    .with("address", "administration@demo.gouv.fr")
                    .submit();
            assertThat(Jsoup.parse(answer.body()).select("#errors").text())
                    .contains("la seule personne qui administre");
            assertThat(idOf("administration@demo.gouv.fr")).isPositive();
            assertThat(administrator.get("/mon-profil").statusCode()).isEqualTo(200);
        } finally {
            others.forEach(other -> TestPortal.update(
                    "update agent_role set role = 'ADMIN' where agent_id = ? and role = 'ANALYST'", other));
        }
    }

    @Test
    void the_pages_are_sound() {
        PagesPageIT.requireSound("profile-erase-lead", PAGE, LEAD);
        PagesPageIT.requireSound("profile-erase", PAGE, "agent@demo.gouv.fr");
        PagesPageIT.requireSound("profile-with-erase", "/mon-profil", "agent@demo.gouv.fr");
    }
}
