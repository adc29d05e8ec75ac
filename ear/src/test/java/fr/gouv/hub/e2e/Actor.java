package fr.gouv.hub.e2e;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.web.shared.Page;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * Who may try to act: one person for each role, made for these tests, whose communities are made for them too. The order is that
 * of the columns of {@link ActionTable}.
 */
@SuppressWarnings("ImmutableEnumChecker") // who they are is known when the portal has started
enum Actor {
    VISITOR(null, null),
    /** Signed in, without any right. */
    AGENT(null, null),
    MEMBER("MEMBER", null),
    ORGANISER("EVENT_ORGANISER", null),
    FACILITATOR("FACILITATOR", null),
    LEAD("LEAD", null),
    /** Animates another community. */
    NEIGHBOUR(null, null),
    ADVISER(null, "ADVISER"),
    MODERATOR(null, "MODERATOR"),
    ANALYST(null, "ANALYST"),
    ADMIN(null, "ADMIN");

    /** That of the demonstration accounts. */
    private static final class Password {

        static final String HASH = TestPortal.column(
                        "select password_hash from agent where email = 'agent@demo.gouv.fr'")
                .get(0);
    }

    private final String role;
    private final String office;

    private long id;
    private String email = "";
    private HttpVisit visit;
    private String state = "";

    Actor(String role, String office) {
        this.role = role;
        this.office = office;
    }

    /** Makes everybody and signs him in, once. */
    static synchronized void all(Connection connection) {
        if (VISITOR.visit != null) {
            return;
        }
        VISITOR.visit = new HttpVisit();
        for (Actor actor : values()) {
            if (actor != VISITOR) {
                actor.id = person(connection, actor.name());
                actor.email = emailOf(actor.id);
                if (actor.office != null) {
                    Row.of("agent_role")
                            .set("agent_id", actor.id)
                            .set("role", actor.office)
                            .insert(connection);
                }
                actor.visit = new HttpVisit().as(actor.email);
            }
        }
    }

    /** @return the key of a new agent, who has the password of the demonstration accounts */
    static long person(Connection connection, String name) {
        return Row.agent()
                .set("first_name", name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT))
                .set("last_name", "Essai")
                .set("profile_confirmed_at", Row.now())
                .set("password_hash", Password.HASH)
                .insert(connection);
    }

    static String emailOf(long agent) {
        return TestPortal.column("select email from agent where id = ?", agent).get(0);
    }

    /** @return the keys of all of them, as a list of SQL */
    static String ids() {
        return idsWithout(VISITOR);
    }

    static String idsWithout(Actor one) {
        return Arrays.stream(values())
                .filter(actor -> actor != one)
                .map(actor -> Long.toString(actor.id))
                .collect(Collectors.joining(","));
    }

    /** @return a view state of his session, of a page that has nothing to do with what he tries; the same all the time */
    String state() {
        if (state.isEmpty()) {
            state = stateOf(visit.get(this == VISITOR ? Page.SIGN_IN.path() : Page.SIGN_OUT.path()))
                    .orElseThrow();
        }
        return state;
    }

    /** @return the view state of a page with a form that changes something */
    static Optional<String> stateOf(HttpResponse<String> page) {
        return Optional.ofNullable(
                        Jsoup.parse(page.body()).selectFirst("main form input[name=jakarta.faces.ViewState]"))
                .map(input -> input.attr("value"));
    }

    /** @return his role in the communities that the tests make; null: none */
    String role() {
        return role;
    }

    /** @return his place in a line of {@link ActionTable}, from 0 */
    int column() {
        return List.of(values()).indexOf(this);
    }

    long id() {
        return id;
    }

    String email() {
        return email;
    }

    HttpVisit visit() {
        return visit;
    }
}
