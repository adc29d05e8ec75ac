package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import fr.gouv.hub.database.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that no address opens: what a form answers, refused or sent, and what the portal says when it cannot go on. */
class AnswersPageIT {

    private static final String VISITOR = "";
    private static final String AGENT = "agent@demo.gouv.fr";

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("register-error", "/inscription", VISITOR, "#email", "camille", "Recevoir mon lien"),
                Arguments.of(
                        "register-refused",
                        "/inscription",
                        VISITOR,
                        "#email",
                        "camille@nulle-part.example",
                        "Recevoir mon lien"),
                Arguments.of(
                        "register-sent",
                        "/inscription",
                        VISITOR,
                        "#email",
                        JourneyPageIT.newAddress(),
                        "Recevoir mon lien"),
                Arguments.of(
                        "link-sent-again",
                        SignInLinks.path(JourneyPageIT.newAddress(), -1),
                        VISITOR,
                        "",
                        "",
                        "Recevoir un nouveau lien"),
                Arguments.of("password-error", "/connexion/mot-de-passe", VISITOR, "", "", "Me connecter"),
                Arguments.of(
                        "join-error",
                        "/communautes/futurs-publics/rejoindre",
                        VISITOR,
                        "#email",
                        "camille@",
                        "Recevoir mon lien"),
                Arguments.of("ask-error", "/communautes/hospitalents/rejoindre", AGENT, "", "", "Envoyer ma demande"),
                Arguments.of(
                        "profile-error",
                        "/mon-profil",
                        AGENT,
                        "#firstName",
                        "x".repeat(300),
                        "Enregistrer mon profil"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void what_a_form_answers_is_sound(
            String name, String path, String account, String field, String typed, String button) {
        try (Visit visit = Visit.looking(account)) {
            visit.resize(Visit.DESK);
            visit.open(path);
            if (!field.isEmpty()) {
                visit.page().locator(field).fill(typed);
            }
            requireSound(visit, name, answerTo(visit.page(), () -> visit.press(button)));
            if (name.endsWith("error")) {
                com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                                visit.page().locator("#errors"))
                        .isVisible();
            }
        }
    }

    @Test
    void a_form_that_is_no_more_valid_is_answered_by_a_sound_page() {
        try (Visit visit = Visit.looking(VISITOR)) {
            visit.resize(Visit.DESK);
            visit.open("/inscription");
            visit.page().evaluate("document.querySelector('main form [name=\"jakarta.faces.ViewState\"]').value = 'x'");
            visit.page().locator("#email").fill(AGENT);
            Response answer = answerTo(visit.page(), () -> visit.press("Recevoir mon lien"));
            assertThat(answer.status()).isEqualTo(409);
            requireSound(visit, "expired", answer);
        }
    }

    @Test
    void a_method_that_the_portal_does_not_know_is_answered_by_a_sound_page() {
        try (Visit visit = Visit.looking(VISITOR)) {
            visit.resize(Visit.DESK);
            visit.page()
                    .route(
                            Pattern.compile(".*/communautes$"),
                            route -> route.resume(new Route.ResumeOptions().setMethod("PUT")));
            Response answer = visit.open("/communautes");
            assertThat(answer.status()).isEqualTo(405);
            requireSound(visit, "method", answer);
        }
    }

    @Test
    void a_page_that_says_why_it_does_not_open_is_sound() {
        String elsewhere = TestPortal.column(
                        "select slug from community where hosting = 'REFERENCED' and status = 'PUBLISHED'"
                                + " and slug not like 'essai-%' order by id limit 1")
                .get(0);
        try (Visit visit = Visit.looking("moderation@demo.gouv.fr")) {
            visit.resize(Visit.DESK);
            Response answer = visit.open("/communautes/" + elsewhere + "/scinder");
            assertThat(answer.status()).isEqualTo(400);
            requireSound(visit, "refused", answer);
        }
    }

    @Test
    void a_defect_is_answered_by_a_sound_page() throws SQLException {
        Row broken = Row.community().set("join_policy", "BROKEN");
        try (Connection connection = TestPortal.connection();
                Visit visit = Visit.looking(VISITOR)) {
            broken.insert(connection);
            visit.resize(Visit.DESK);
            Response answer = visit.open("/communautes/" + broken.get("slug"));
            assertThat(answer.status()).isEqualTo(500);
            requireSound(visit, "defect", answer);
        } finally {
            TestPortal.update("delete from community where slug = ?", broken.get("slug"));
        }
    }

    /** What the browser gets when a button is pressed. */
    private static Response answerTo(Page page, Runnable press) {
        return page.waitForResponse(
                response -> response.request().isNavigationRequest()
                        && response.request().method().equals("POST"),
                press);
    }

    private static void requireSound(Visit visit, String name, Response answer) {
        assertThat(HtmlChecker.errors(answer.text()))
                .as("HTML checker on " + name)
                .isEmpty();
        visit.page().waitForLoadState();
        for (int width : List.of(Visit.DESK, Visit.PHONE)) {
            visit.resize(width);
            visit.photograph(name);
            visit.requireAccessible();
        }
        for (int width : Visit.TIGHT) {
            visit.resize(width);
            visit.requireNothingLost();
        }
        assertThat(visit.page().title()).endsWith("Le hub des communautés");
    }
}
