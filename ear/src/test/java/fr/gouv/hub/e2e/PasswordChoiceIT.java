package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent chooses a password on his profile, forgets it, changes it: what it opens, and what it closes. */
class PasswordChoiceIT {

    private static final String FIRST = "lavande tracteur orage cuivre 7";
    private static final String SECOND = "k7#vQ9!zLm2x-falaise";
    private static final String PROFILE = "/mon-profil";

    private final String address = Row.unique("phrase") + "@essai.gouv.fr";

    /** Attempts are counted for an address and where it comes from: those of other tests come from here too. */
    @BeforeEach
    void nobodyHasTriedYet() {
        TestPortal.update("delete from throttle_hit");
    }

    private HttpVisit byLink() {
        HttpVisit visit = new HttpVisit();
        HttpResponse<String> answer = visit.formOf(visit.get(SignInLinks.path(address, 30)), "confirm-link")
                .submit();
        assertThat(answer.statusCode()).isEqualTo(302);
        return visit;
    }

    private HttpResponse<String> enter(HttpVisit visit, String password) {
        return visit.formOf(visit.get("/connexion/mot-de-passe"), "password")
                .with("email", address)
                .with("password", password)
                .submit();
    }

    private HttpVisit byPassword(String password) {
        HttpVisit visit = new HttpVisit();
        assertThat(enter(visit, password).statusCode()).isEqualTo(302);
        return visit;
    }

    private static HttpResponse<String> choose(HttpVisit visit, String current, String chosen, String repeated) {
        HttpVisit.Form form = visit.formOf(visit.get(PROFILE), "chosen");
        if (current != null) {
            form.with("current", current);
        }
        return form.with("chosen", chosen).with("repeated", repeated).submit();
    }

    private String stored() {
        return TestPortal.column("select password_hash from agent where email = ?", address)
                .get(0);
    }

    @Test
    void who_came_by_a_link_chooses_a_password_and_signs_in_with_it_and_his_other_sessions_are_over() {
        HttpVisit visit = byLink();
        HttpVisit elsewhere = byLink();
        Document page = Jsoup.parse(visit.get(PROFILE).body());
        assertThat(page.select("main h2").eachText()).contains("Mot de passe");
        assertThat(page.select("#current")).as("there is none to ask for").isEmpty();
        assertThat(elsewhere.get(PROFILE).statusCode()).isEqualTo(200);

        assertThat(choose(visit, null, FIRST, FIRST).statusCode()).isEqualTo(302);

        HttpResponse<String> told = visit.get(PROFILE);
        assertThat(told.statusCode()).as("this session goes on").isEqualTo(200);
        assertThat(told.body()).contains("Votre mot de passe est enregistré");
        assertThat(elsewhere.get(PROFILE).statusCode()).as("the other is over").isEqualTo(302);
        assertThat(stored()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(FIRST);
        assertThat(byPassword(FIRST).get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void who_has_a_password_is_asked_for_it_before_he_changes_it() {
        choose(byLink(), null, FIRST, FIRST);
        HttpVisit visit = byPassword(FIRST);
        String before = stored();
        for (String wrong : new String[] {"", "autre chose que cela", FIRST + " ", "x".repeat(10_000)}) {
            HttpResponse<String> refused = choose(visit, wrong, SECOND, SECOND);
            assertThat(refused.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(refused.body()).select("main").text())
                    .contains(wrong.isEmpty() ? "Mot de passe actuel" : "Le mot de passe actuel ne convient pas");
            assertThat(refused.body()).doesNotContain(SECOND);
        }
        assertThat(stored()).isEqualTo(before);
        assertThat(choose(visit, FIRST, SECOND, SECOND).statusCode()).isEqualTo(302);
        assertThat(enter(new HttpVisit(), FIRST).statusCode())
                .as("the former one opens nothing")
                .isEqualTo(200);
        assertThat(byPassword(SECOND).get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void the_field_of_the_present_password_cannot_be_left_out() {
        choose(byLink(), null, FIRST, FIRST);
        HttpVisit visit = byPassword(FIRST);
        HttpVisit.Form form = visit.formOf(visit.get(PROFILE), "chosen");
        form.with("chosen", SECOND).with("repeated", SECOND).fields().remove("current");
        assertThat(form.submit().statusCode()).isEqualTo(200);
        assertThat(byPassword(FIRST).get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void who_has_forgotten_his_password_comes_by_a_link_and_chooses_another_within_half_an_hour() {
        choose(byLink(), null, FIRST, FIRST);
        HttpVisit visit = byLink();
        assertThat(Jsoup.parse(visit.get(PROFILE).body()).select("#current")).isEmpty();
        assertThat(choose(visit, null, SECOND, SECOND).statusCode()).isEqualTo(302);
        assertThat(byPassword(SECOND).get(PROFILE).statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(visit.get(PROFILE).body()).select("#current"))
                .as("the link has served")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trop court!|trop court!|de 12 à 128 caractères",
                "motdepasse1234|motdepasse1234|Ce mot de passe se devine trop vite",
                "azertyuiopqsdfgh|azertyuiopqsdfgh|Ce mot de passe se devine trop vite",
                "lavande tracteur orage cuivre 7|lavande tracteur orage cuivre 8|n’est pas le même les deux fois",
                "lavande tracteur orage cuivre 7|''|Nouveau mot de passe, une seconde fois",
                "''|''|Nouveau mot de passe",
            })
    void a_password_that_is_not_taken_is_said_to_be_so_and_never_shown_again(
            String chosen, String repeated, String sentence) {
        HttpVisit visit = byLink();
        HttpResponse<String> answer = choose(visit, null, chosen, repeated);
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#errors, .fr-error-text").text()).contains(sentence);
        assertThat(page.select("main input[type=password]").eachAttr("value")).allMatch(String::isEmpty);
        assertThat(stored()).isNull();
    }

    @Test
    void a_password_of_megabytes_is_refused_before_anything_is_computed() {
        String long1 = "é".repeat(129);
        String huge = "z".repeat(500_000);
        for (String chosen : new String[] {long1, huge}) {
            HttpResponse<String> answer = choose(byLink(), null, chosen, chosen);
            assertThat(answer.statusCode()).isLessThan(500);
            assertThat(stored()).isNull();
        }
        assertThat(choose(byLink(), null, "Ωméga🦉 ".repeat(12), "Ωméga🦉 ".repeat(12))
                        .statusCode())
                .isLessThan(500);
    }

    @Test
    void ten_attempts_in_a_quarter_of_an_hour_are_enough() {
        choose(byLink(), null, FIRST, FIRST);
        HttpVisit visit = byPassword(FIRST);
        TestPortal.update("delete from throttle_hit");
        for (int i = 0; i < 10; i++) {
            assertThat(choose(visit, "ce n’est pas lui " + i, SECOND, SECOND).statusCode())
                    .isEqualTo(200);
        }
        assertThat(choose(visit, FIRST, SECOND, SECOND).statusCode()).isEqualTo(429);
        TestPortal.update("delete from throttle_hit");
        assertThat(byPassword(FIRST).get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void of_several_changes_at_once_one_wins() {
        choose(byLink(), null, FIRST, FIRST);
        List<HttpVisit.Form> forms = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            HttpVisit visit = byPassword(FIRST);
            forms.add(visit.formOf(visit.get(PROFILE), "chosen")
                    .with("current", FIRST)
                    .with("chosen", SECOND + i)
                    .with("repeated", SECOND + i));
        }
        TestPortal.update("delete from throttle_hit");
        List<Callable<Integer>> changes = new ArrayList<>();
        forms.forEach(form -> changes.add(() -> form.submit().statusCode()));
        assertThat(Parallel.run(changes)).containsOnlyOnce(302);
    }

    @Test
    void who_is_not_signed_in_or_somebody_else_chooses_no_password_for_him() {
        HttpVisit his = byLink();
        HttpVisit.Form form =
                his.formOf(his.get(PROFILE), "chosen").with("chosen", FIRST).with("repeated", FIRST);
        assertThat(new HttpVisit().post(form.action(), form.fields()).statusCode())
                .isNotEqualTo(302);
        HttpVisit other = new HttpVisit().as("agent@demo.gouv.fr");
        String before = TestPortal.column("select password_hash from agent where email = 'agent@demo.gouv.fr'")
                .get(0);
        other.post(form.action(), form.fields());
        assertThat(stored()).isNull();
        assertThat(TestPortal.column("select password_hash from agent where email = 'agent@demo.gouv.fr'"))
                .containsExactly(before);
    }

    @Test
    void other_nodes_hear_of_it() throws InterruptedException {
        HttpVisit visit = byLink();
        assertThat(visit.get(PROFILE).statusCode()).isEqualTo(200);
        // as another node writes it
        TestPortal.update("update agent set password_changed_at = utc_timestamp(6) where email = ?", address);
        long end = System.nanoTime() + 30_000_000_000L;
        while (visit.get(PROFILE).statusCode() == 200) {
            assertThat(System.nanoTime()).as("waited for half a minute").isLessThan(end);
            Thread.sleep(500);
        }
        assertThat(visit.get(PROFILE).statusCode()).isEqualTo(302);
    }
}
