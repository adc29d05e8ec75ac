package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.web.shared.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The authorisation matrix, first half: every role × every page, over HTTP. The pages come from the portal's own table, so that a
 * new one without an expectation here fails. What the pages let people do is the second half, {@link ActionsIT}.
 */
class AuthorisationIT {

    /** One person per role; the last four are the back office. */
    enum Role {
        VISITOR(null),
        AGENT("agent@demo.gouv.fr"),
        MEMBER("membre@demo.gouv.fr"),
        ORGANISER("organisatrice@demo.gouv.fr"),
        FACILITATOR("coanimateur@demo.gouv.fr"),
        LEAD("animatrice@demo.gouv.fr"),
        ADVISER("accompagnement@demo.gouv.fr"),
        MODERATOR("moderation@demo.gouv.fr"),
        ANALYST("statistiques@demo.gouv.fr"),
        ADMIN("administration@demo.gouv.fr");

        private final String account;

        Role(String account) {
            this.account = account;
        }

        String account() {
            return account;
        }

        boolean signedIn() {
            return account != null;
        }

        boolean facilitates() {
            return this == FACILITATOR || this == LEAD;
        }
    }

    private static final String COMMUNITY = "hospitalents";

    /** A public item of a community that the same persons run. */
    private static final String ILLUSTRATED = "futurs-publics-dix-huit-laureats";

    private static final Map<Role, HttpVisit> VISITS = new LinkedHashMap<>();

    @BeforeAll
    static void everybody_signs_in() {
        for (Role role : Role.values()) {
            HttpVisit visit = new HttpVisit();
            VISITS.put(role, role.signedIn() ? visit.as(role.account) : visit);
        }
    }

    static Stream<Arguments> everyRoleAndPage() {
        return Stream.of(Role.values()).flatMap(role -> Stream.of(Page.values()).map(page -> Arguments.of(role, page)));
    }

    @ParameterizedTest(name = "{0} opens {1}")
    @MethodSource("everyRoleAndPage")
    void a_page_opens_for_those_it_is_meant_for(Role role, Page page) {
        HttpResponse<String> answer = VISITS.get(role).get(pathOf(page));
        int expected = expected(role, page);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        if (expected == 302) {
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .endsWith(page == Page.SIGN_OUT ? "/connexion" : "/connexion?retour=" + encoded(pathOf(page)));
        }
        if (!role.signedIn()) {
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as("a reader has no session")
                    .isEmpty();
        }
    }

    static Stream<Page> files() {
        return Stream.of(Page.values()).filter(page -> !page.view().endsWith(".xhtml"));
    }

    /** Exports, feeds, pictures and files are read; whoever may read them changes nothing by writing to their addresses. */
    @ParameterizedTest
    @MethodSource("files")
    void files_take_no_forms(Page page) {
        for (Role role : List.of(Role.VISITOR, Role.AGENT, Role.LEAD, Role.ADMIN)) {
            HttpResponse<String> answer = VISITS.get(role).post(TestPortal.at(pathOf(page)), Map.of("remove", "1"));
            assertThat(answer.statusCode()).as(role + " " + page).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_draft_of_news_is_unknown_to_those_who_do_not_write_there(Role role) throws SQLException {
        try (Connection connection = TestPortal.connection()) {
            long draft = Row.news(TestPortal.number("select id from community where slug = ?", COMMUNITY))
                    .set("status", "DRAFT")
                    .insert(connection);
            for (Page page : List.of(Page.NEWS_EDIT, Page.NEWS_IMAGE)) {
                assertThat(VISITS.get(role).get(page.path(draft)).statusCode())
                        .as(role + " " + page)
                        .isEqualTo(!role.signedIn() ? 302 : role.facilitates() ? 200 : 404);
            }
            TestPortal.update("delete from news_item where id = ?", draft);
        }
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static int expected(Role role, Page page) {
        return switch (page) {
            case HOME,
                    COMMUNITIES,
                    COMMUNITY,
                    JOIN,
                    AGENDA,
                    EVENT,
                    EVENT_REGISTRATION,
                    EVENT_SERIES,
                    EVENT_CALENDAR,
                    AGENDA_CALENDAR,
                    NEW_ALERT,
                    REGISTER,
                    SIGN_IN,
                    SIGN_IN_PASSWORD,
                    SITE_MAP,
                    ACCESSIBILITY,
                    LEGAL_NOTICE,
                    PRIVACY,
                    COOKIES,
                    NEWS,
                    NEWS_FEED,
                    NEWS_ITEM,
                    NEWS_PICTURE,
                    DEMO_FEED,
                    DEMO_CALENDAR,
                    DEMO_MAILS -> 200;
            case LINK, DEMO_MAIL, MY_CALENDAR -> 404;
            // of members alone, which strangers do not even learn of
            case ATTACHMENT -> role.facilitates() ? 200 : 404;
            case COVER_PICTURE, EVENT_COVER_PICTURE, EVENT_FILE -> 200;
            // nobody has a certificate of an event to which he never asked to come
            case EVENT_CERTIFICATE -> role.signedIn() ? 404 : 302;
            case DELETE_ALERT -> role.signedIn() ? 404 : 302;
            case HUB_NEWS, HUB_NEWS_WRITE -> {
                if (!role.signedIn()) {
                    yield 302;
                }
                yield role == Role.MODERATOR || role == Role.ADMIN ? 200 : 403;
            }
            case EVENT_EDIT,
                    EVENT_PLAN,
                    EVENT_CANCEL,
                    EVENT_CHECK_IN,
                    EVENT_SHEET,
                    EVENT_SHEET_CSV,
                    EVENT_SHEET_PDF,
                    EVENT_REPORT,
                    EVENT_FILES,
                    EVENT_STEWARDS,
                    EVENT_COVER,
                    EVENT_INVITATIONS,
                    EVENT_FIGURES,
                    EVENT_FIGURES_CSV,
                    EVENT_FIGURES_XLSX,
                    EVENT_SERIES_FIGURES,
                    EVENT_SERIES_FIGURES_CSV,
                    EVENT_SERIES_FIGURES_XLSX,
                    EVENT_QUESTIONS,
                    EVENT_DELETE,
                    EVENT_REPEAT,
                    EVENT_DATES,
                    EVENT_EXTEND,
                    COMMUNITY_EVENTS,
                    EVENT_HELPED,
                    EVENT_HELP_END,
                    EVENT_NEW -> {
                if (!role.signedIn()) {
                    yield 302;
                }
                yield role.facilitates() || role == Role.ORGANISER ? 200 : 403;
            }
            case LEAVE,
                    FOLLOW,
                    PROPOSE,
                    PROPOSE_FORM,
                    MY_COMMUNITIES,
                    MY_ALERTS,
                    MY_AGENDA,
                    MY_SUBSCRIPTION,
                    EVENT_RATING,
                    SIGN_OUT,
                    PROFILE,
                    ERASE -> role.signedIn() ? 200 : 302;
            // of a proposal, which strangers know nothing of
            case SPLIT_CHOICES -> {
                if (!role.signedIn()) {
                    yield 302;
                }
                boolean overseer = role == Role.MODERATOR || role == Role.ADMIN;
                yield role == Role.LEAD ? 200 : overseer ? 403 : 404;
            }
            case SPLIT, LIFE, REVIEW, SOURCES -> {
                if (!role.signedIn()) {
                    yield 302;
                }
                boolean overseer = role == Role.MODERATOR || role == Role.ADMIN;
                yield overseer || (page != Page.REVIEW && role == Role.LEAD) ? 200 : 403;
            }
            case MERGE, REPORTS, REPORT -> {
                if (!role.signedIn()) {
                    yield 302;
                }
                yield role == Role.MODERATOR || role == Role.ADMIN ? 200 : 403;
            }
            // the matrix's post is the animatrice's own
            case SETTINGS, COVER, MEMBER, POST_EDIT -> {
                if (!role.signedIn()) {
                    yield 302;
                }
                yield role == Role.LEAD ? 200 : 403;
            }
            case REQUESTS,
                    COMMUNITY_DISCUSSIONS,
                    DISCUSSION_NEW,
                    DISCUSSION,
                    DISCUSSION_MANAGE,
                    POST_FILES,
                    POST_HISTORY,
                    POST_REPORT,
                    REFUSE,
                    INVITATIONS,
                    MEMBERS,
                    DESK,
                    DESK_MEMBERS,
                    DESK_MEMBERS_CSV,
                    DESK_MEMBERS_XLSX,
                    COMMUNITY_NEWS,
                    COMMUNITY_NEWS_WRITE,
                    NEWS_EDIT,
                    NEWS_DRAFT_PICTURE,
                    NEWS_IMAGE -> {
                if (!role.signedIn()) {
                    yield 302;
                }
                yield role.facilitates() ? 200 : 403;
            }
        };
    }

    private static String pathOf(Page page) {
        return switch (page) {
            case COMMUNITY,
                    COMMUNITY_DISCUSSIONS,
                    DISCUSSION_NEW,
                    JOIN,
                    LEAVE,
                    FOLLOW,
                    REQUESTS,
                    SETTINGS,
                    INVITATIONS,
                    MEMBERS,
                    LIFE,
                    MERGE,
                    SPLIT,
                    SOURCES,
                    COVER,
                    DESK,
                    DESK_MEMBERS,
                    DESK_MEMBERS_CSV,
                    DESK_MEMBERS_XLSX,
                    COMMUNITY_NEWS,
                    COMMUNITY_NEWS_WRITE -> page.path(COMMUNITY);
            // for its members alone, of whom this matrix has the two who run it
            case POST_EDIT, POST_FILES, POST_HISTORY, POST_REPORT ->
                page.path(TestPortal.number(
                        "select min(p.id) from discussion_post p join discussion d on d.id = p.discussion_id"
                                + " join community c on c.id = d.community_id join agent a on a.id = p.author_id"
                                + " where c.slug = ? and a.email = ?",
                        COMMUNITY,
                        Role.LEAD.account));
            case REPORT ->
                page.path(TestPortal.number("select min(id) from discussion_report where status = 'PENDING'"));
            case DISCUSSION, DISCUSSION_MANAGE ->
                page.path(TestPortal.number(
                        "select min(d.id) from discussion d join community c on c.id = d.community_id where c.slug = ?",
                        COMMUNITY));
            case ATTACHMENT ->
                page.path(TestPortal.number(
                        "select min(f.id) from discussion_attachment f join discussion_post p on p.id = f.post_id"
                                + " join discussion d on d.id = p.discussion_id"
                                + " join community c on c.id = d.community_id where c.slug = ?",
                        COMMUNITY));
            case DEMO_FEED -> page.path("services-publics-plus");
            case DEMO_CALENDAR -> page.path("numerique-en-sante");
            case COVER_PICTURE ->
                page.path(
                        "futurs-publics",
                        TestPortal.number("select cover_id from community where slug = 'futurs-publics'"));
            case EVENT_FILE -> {
                String event =
                        "select e.slug from event_attachment f join event e on e.id = f.event_id join community c on"
                                + " c.id = e.community_id where c.visibility = 'LISTED_PUBLIC_CONTENT' order by f.id limit"
                                + " 1";
                yield page.path(
                        TestPortal.column(event).get(0),
                        TestPortal.number(
                                "select min(f.id) from event_attachment f join event e on e.id = f.event_id where"
                                        + " e.slug = ("
                                        + event + ")"));
            }
            case EVENT_COVER_PICTURE -> {
                String covered =
                        "select e.slug from event_cover v join event e on e.id = v.event_id join community c on c.id ="
                                + " e.community_id where c.slug = 'futurs-publics' order by e.id limit 1";
                yield page.path(
                        TestPortal.column(covered).get(0),
                        TestPortal.number(
                                "select v.picture_id from event_cover v join event e on e.id = v.event_id where e.slug"
                                        + " = (" + covered + ")"));
            }
            case NEWS_ITEM -> page.path(ILLUSTRATED);
            case NEWS_PICTURE -> page.path(ILLUSTRATED, illustrated("picture_id"));
            case NEWS_EDIT, NEWS_DRAFT_PICTURE, NEWS_IMAGE -> page.path(illustrated("id"));
            case REFUSE -> page.path(COMMUNITY, pendingRequest());
            case EVENT,
                    EVENT_REGISTRATION,
                    EVENT_EDIT,
                    EVENT_PLAN,
                    EVENT_CANCEL,
                    EVENT_CHECK_IN,
                    EVENT_SHEET,
                    EVENT_SHEET_CSV,
                    EVENT_SHEET_PDF,
                    EVENT_REPORT,
                    EVENT_FILES,
                    EVENT_STEWARDS,
                    EVENT_COVER,
                    EVENT_INVITATIONS,
                    EVENT_FIGURES,
                    EVENT_FIGURES_CSV,
                    EVENT_FIGURES_XLSX,
                    EVENT_QUESTIONS,
                    EVENT_RATING,
                    EVENT_CALENDAR -> page.path(EventPages.upcoming());
            // who is registered is told that there is none yet: one to which nobody is
            case EVENT_CERTIFICATE ->
                page.path(EventPages.first(
                        "e.status = 'PUBLISHED' and not exists (select 1 from event_registration r where"
                                + " r.event_id = e.id)"));
            case EVENT_DELETE, EVENT_REPEAT -> page.path(EventPages.single());
            case EVENT_DATES,
                    EVENT_EXTEND,
                    EVENT_SERIES,
                    EVENT_SERIES_FIGURES,
                    EVENT_SERIES_FIGURES_CSV,
                    EVENT_SERIES_FIGURES_XLSX -> page.path(EventPages.serial());
            case MY_CALENDAR -> page.path("0123456789abcdef");
            case SPLIT_CHOICES -> page.path("cadres-de-nuit-a-l-hopital");
            case COMMUNITY_EVENTS, EVENT_HELPED, EVENT_NEW -> page.path("futurs-publics");
            case EVENT_HELP_END -> page.path("futurs-publics", EventPages.helped());
            case MEMBER ->
                page.path(
                        COMMUNITY,
                        TestPortal.number(
                                "select max(m.id) from membership m join community c on c.id = m.community_id where"
                                        + " c.slug = ?",
                                COMMUNITY));
            case DEMO_MAIL, DELETE_ALERT -> page.path(999_999_999L);
            default -> page.path();
        };
    }

    private static long illustrated(String column) {
        return TestPortal.number("select " + column + " from news_item where slug = ?", ILLUSTRATED);
    }

    private static long pendingRequest() {
        return TestPortal.number(
                "select min(r.id) from membership_request r join community c on c.id = r.community_id"
                        + " where c.slug = ? and r.status = 'PENDING'",
                COMMUNITY);
    }

    @Test
    void a_visitor_changes_nothing_by_sending_an_agents_forms() {
        long before = TestPortal.number("select count(*) from membership");
        HttpVisit agent = VISITS.get(Role.AGENT);
        HttpVisit.Form join = agent.formOf(agent.get("/communautes/futurs-publics/rejoindre"), "join");
        HttpResponse<String> answer = VISITS.get(Role.VISITOR).post(join.action(), join.fields());
        assertThat(answer.statusCode()).isNotEqualTo(302);
        assertThat(TestPortal.number("select count(*) from membership")).isEqualTo(before);
        HttpVisit.Form profile = agent.formOf(agent.get("/mon-profil"), "firstName");
        profile.with("firstName", "Intrus");
        HttpResponse<String> expired = VISITS.get(Role.VISITOR).post(profile.action(), profile.fields());
        assertThat(expired.body()).contains("session", "Intrus");
        assertThat(TestPortal.number("select count(*) from agent where first_name = 'Intrus'"))
                .isZero();
    }

    @Test
    void another_persons_form_is_refused() {
        HttpVisit lead = VISITS.get(Role.LEAD);
        HttpVisit.Form profile = lead.formOf(lead.get("/mon-profil"), "firstName");
        profile.with("firstName", "Usurpé");
        VISITS.get(Role.AGENT).post(profile.action(), profile.fields());
        assertThat(TestPortal.number("select count(*) from agent where first_name = 'Usurpé'"))
                .isZero();
    }

    @Test
    void a_form_sent_from_another_site_is_refused() {
        HttpVisit agent = VISITS.get(Role.AGENT);
        HttpVisit.Form join = agent.formOf(agent.get("/communautes/futurs-publics/rejoindre"), "join");
        for (String[] header : List.of(
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Referer", "https://evil.example/page"},
                new String[] {"Origin", "null"})) {
            HttpResponse<String> answer = agent.send(HttpRequest.newBuilder(join.action())
                    .header(header[0], header[1])
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(HttpVisit.encode(join.fields()))));
            assertThat(answer.statusCode()).as(header[0] + ": " + header[1]).isEqualTo(403);
        }
    }

    @Test
    void a_form_without_its_state_is_refused() {
        HttpVisit agent = VISITS.get(Role.AGENT);
        HttpVisit.Form join = agent.formOf(agent.get("/communautes/futurs-publics/rejoindre"), "join");
        long before = TestPortal.number("select count(*) from membership");
        for (String state : List.of("stateless", "", "AAAA", join.fields().get("jakarta.faces.ViewState") + "x")) {
            Map<String, String> forged = new LinkedHashMap<>(join.fields());
            forged.put("jakarta.faces.ViewState", state);
            HttpResponse<String> answer = agent.post(join.action(), forged);
            assertThat(answer.statusCode()).as(state).isLessThan(500);
        }
        assertThat(TestPortal.number("select count(*) from membership")).isEqualTo(before);
    }

    @Test
    void views_templates_and_configuration_cannot_be_reached_by_their_paths() {
        List<String> open = new ArrayList<>();
        for (Page page : Page.values()) {
            probe(page.view(), open);
        }
        for (String path : List.of(
                "/WEB-INF/web.xml",
                "/WEB-INF/templates/layout.xhtml",
                "/META-INF/MANIFEST.MF",
                "/shared/defect.xhtml",
                "/registration/_link-form.xhtml",
                "/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/static/../WEB-INF/web.xml",
                "/health",
                "/metrics",
                "/openapi")) {
            probe(path, open);
        }
        assertThat(open).isEmpty();
    }

    private static void probe(String path, List<String> open) {
        HttpResponse<String> answer = new HttpVisit()
                .send(HttpRequest.newBuilder(URI.create(TestPortal.server().url() + path))
                        .GET());
        if (answer.statusCode() < 400) {
            open.add(path + " " + answer.statusCode());
        }
    }

    @Test
    void a_hidden_community_exists_for_its_members_and_for_those_who_oversee_the_hub() {
        String slug = TestPortal.column("select slug from community where visibility = 'HIDDEN' limit 1")
                .get(0);
        for (Role role : Role.values()) {
            boolean member = role.signedIn()
                    && TestPortal.number(
                                    "select count(*) from membership m join community c on c.id = m.community_id"
                                            + " join agent a on a.id = m.agent_id where c.slug = ? and a.email = ?",
                                    slug,
                                    role.account)
                            > 0;
            for (String path : List.of("/communautes/" + slug, "/communautes/" + slug + "/rejoindre")) {
                assertThat(VISITS.get(role).get(path).statusCode())
                        .as(role + " " + path)
                        .isEqualTo(member || role == Role.MODERATOR || role == Role.ADMIN ? 200 : 404);
            }
        }
        if (TestPortal.number("select count(*) from community where visibility = 'HIDDEN'") == 0) {
            fail("no hidden community to try");
        }
    }
}
