package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.e2e.ActionTable.Line;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The authorisation matrix, second half: every role × every action of every page, over HTTP. Whoever is not offered a button
 * sends all the same what it sends: the form of somebody who has the right, filled in, with a view state of his own. The answer
 * must be what {@link ActionTable} says, and the database must be as it was. Then whoever has the right sends it, and something
 * must change: so it was the right request that the others were refused.
 *
 * <p>What is compared of the database is {@link Traces}; that the table names every action of the sources is {@code
 * ActionTableTest}.
 */
class ActionsIT {

    private static final int CONFLICT = 409;
    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    private static Connection connection;
    private static Traces traces;

    @BeforeAll
    static void everybody_signs_in() throws SQLException {
        connection = TestPortal.connection();
        traces = new Traces(connection);
        Actor.all(connection);
    }

    @AfterAll
    static void nothing_stays_to_be_seen() throws SQLException {
        Stage.clear();
        connection.close();
    }

    static Stream<Line> lines() {
        return ActionTable.lines().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void an_action_is_for_those_it_is_meant_for(Line line) {
        Stage stage = new Stage(connection, "LISTED_MEMBER_CONTENT");
        Scene scene = line.scene().apply(stage);
        HttpVisit.Form form = scene.form(line.action());
        Map<String, String> before = traces.of(stage);
        StringBuilder answers = new StringBuilder();
        for (Actor actor : Actor.values()) {
            answers.append(answerTo(actor, line, scene, form));
        }
        assertThat(answers).as("answers to " + ActionTable.COLUMNS).hasToString(line.answers());
        assertThat(traces.of(stage)).as("the database").isEqualTo(before);
        HttpResponse<String> done = scene.form(line.action()).submit();
        assertThat(done.statusCode()).as(mainOf(done)).isIn(200, 302, 303);
        assertThat(mainOf(done)).doesNotContain("Le formulaire n’a pas pu être envoyé");
        if (line.changes()) {
            assertThat(traces.of(stage)).as("the database afterwards").isNotEqualTo(before);
        }
    }

    /** Whoever is meant to act only looks for the button: acting is for the end, by one of them. */
    private static char answerTo(Actor actor, Line line, Scene scene, HttpVisit.Form form) {
        char expected = line.answers().charAt(actor.column());
        String state = actor.state();
        if (expected == ActionTable.OFFERED || expected == ActionTable.NOTHING) {
            HttpResponse<String> page = actor.visit().get(scene.path());
            if (page.statusCode() == 200
                    && HttpVisit.hasButton(page, line.action().name(), scene.value())) {
                return ActionTable.OFFERED;
            }
            state = Actor.stateOf(page).orElse(state);
        }
        HttpResponse<String> answer = form.with(VIEW_STATE, state).submitAs(actor.visit());
        return switch (answer.statusCode()) {
            case 200, 302, 303 -> ActionTable.NOTHING;
            case 403 -> mainOf(answer).contains("Votre session a expiré") ? ActionTable.SIGN_IN : ActionTable.FORBIDDEN;
            case 404 -> ActionTable.NOT_FOUND;
            default -> throw new AssertionError(actor + " is answered " + answer.statusCode() + ": " + mainOf(answer));
        };
    }

    private static String mainOf(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }

    static Stream<Line> linesOfCommunities() {
        return lines().filter(Line::ofCommunity);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("linesOfCommunities")
    void strangers_do_not_learn_of_what_is_hidden_by_acting_on_it(Line line) {
        Stage stage = new Stage(connection, "HIDDEN");
        Scene scene = line.scene().apply(stage);
        HttpVisit.Form form = scene.form(line.action());
        String own = form.fields().get(VIEW_STATE);
        Map<String, String> before = traces.of(stage);
        for (Actor stranger : List.of(Actor.AGENT, Actor.NEIGHBOUR)) {
            HttpResponse<String> answer =
                    form.with(VIEW_STATE, stranger.state()).submitAs(stranger.visit());
            assertThat(answer.statusCode()).as(stranger.name()).isEqualTo(404);
            assertThat(form.with(VIEW_STATE, own).submitAs(stranger.visit()).statusCode())
                    .as("with the state of another session")
                    .isEqualTo(CONFLICT);
        }
        HttpResponse<String> visitors =
                form.with(VIEW_STATE, Actor.VISITOR.state()).submitAs(Actor.VISITOR.visit());
        assertThat(visitors.statusCode()).as("signed out").isIn(200, 403, 404);
        assertThat(visitors.body()).as("signed out").doesNotContain(stage.name());
        assertThat(form.with(VIEW_STATE, "stateless").submit().statusCode())
                .as("without a state")
                .isEqualTo(CONFLICT);
        assertThat(traces.of(stage)).as("the database").isEqualTo(before);
    }

    static Stream<Line> linesThatSayWhom() {
        return linesOfCommunities().filter(Line::saysWhom);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("linesThatSayWhom")
    void an_animateur_reaches_nothing_of_others_through_his_own_pages(Line line) {
        Stage stage = new Stage(connection, "HIDDEN");
        Scene scene = line.scene().apply(stage);
        HttpVisit.Form form = scene.form(line.action());
        Stage own = new Stage(connection, "HIDDEN");
        own.admit(Actor.NEIGHBOUR);
        String there = line.scene().apply(own).path();
        // the key of the other's object stands in the address, or it is what the button sends
        String path = line.action().parameter() ? there : scene.path().replace(stage.slug(), own.slug());
        assertThat(path).doesNotContain(stage.slug());
        Map<String, String> before = traces.of(stage, Actor.NEIGHBOUR);
        HttpResponse<String> answer = Actor.NEIGHBOUR
                .visit()
                .post(
                        TestPortal.at(path),
                        form.with(VIEW_STATE, Actor.NEIGHBOUR.state()).fields());
        assertThat(answer.statusCode()).as(mainOf(answer)).isIn(200, 302, 400, 403, 404);
        assertThat(traces.of(stage, Actor.NEIGHBOUR)).as("the database").isEqualTo(before);
    }

    static Stream<Line> linesThatEndWithTheCommunity() {
        return lines().filter(Line::endsWithCommunity);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("linesThatEndWithTheCommunity")
    void a_form_from_before_does_nothing_once_the_community_is_archived(Line line) {
        requireNothingDone(line, "update community set status = 'ARCHIVED' where id in (@c)");
    }

    static Stream<Line> linesThatEndWithTheEvent() {
        return lines().filter(Line::endsWithEvent);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("linesThatEndWithTheEvent")
    void a_form_from_before_does_nothing_once_the_event_is_called_off(Line line) {
        requireNothingDone(line, "update event set status = 'CANCELLED' where community_id in (@c)");
    }

    private static void requireNothingDone(Line line, String meanwhile) {
        Stage stage = new Stage(connection, "LISTED_MEMBER_CONTENT");
        HttpVisit.Form form = line.scene().apply(stage).form(line.action());
        stage.update(meanwhile.replace("@c", stage.communities()));
        Map<String, String> before = traces.of(stage);
        HttpResponse<String> answer = form.submit();
        assertThat(answer.statusCode()).as(mainOf(answer)).isIn(200, 400, 404);
        assertThat(traces.of(stage)).as("the database").isEqualTo(before);
    }
}
