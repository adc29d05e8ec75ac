package fr.gouv.hub.e2e;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page about events, as {@link PagesPageIT} looks at the others. */
class EventPagesPageIT {

    private static final String VISITOR = "";
    private static final String AGENT = "agent@demo.gouv.fr";
    private static final String MEMBER = "membre@demo.gouv.fr";
    private static final String LEAD = "animatrice@demo.gouv.fr";

    static Stream<Arguments> pages() {
        return Stream.of(
                page("event", "/evenements/" + EventPages.upcoming(), VISITOR),
                page("event-agent", "/evenements/" + EventPages.upcoming(), AGENT),
                page("event-registered", EventPages.of(MEMBER, "REGISTERED"), MEMBER),
                page("event-waiting", EventPages.of("", "WAITING"), VISITOR),
                page("event-registration", "/evenements/" + EventPages.upcoming() + "/inscription", AGENT),
                page("event-registration-visitor", "/evenements/" + EventPages.upcoming() + "/inscription", VISITOR),
                page("event-registration-full", EventPages.of("", "WAITING") + "/inscription", AGENT),
                page("event-registration-mine", EventPages.of(MEMBER, "REGISTERED") + "/inscription", MEMBER),
                page("event-registration-elsewhere", EventPages.path("e.source = 'IMPORTED'") + "/inscription", AGENT),
                page("my-agenda", "/mon-agenda", MEMBER),
                page("my-agenda-none", "/mon-agenda", AGENT),
                page("event-long", EventPages.path("e.status = 'PUBLISHED' and char_length(e.title) > 90"), VISITOR),
                page("event-imported", EventPages.path("e.source = 'IMPORTED'"), VISITOR),
                page("event-cancelled", EventPages.path("e.status = 'CANCELLED'"), VISITOR),
                page("event-draft", EventPages.path("e.status = 'DRAFT'"), LEAD),
                page("event-plan", "/evenements/" + EventPages.upcoming() + "/organisation", LEAD),
                page("event-plan-draft", EventPages.path("e.status = 'DRAFT'") + "/organisation", LEAD),
                page("event-plan-waiting", EventPages.full() + "/organisation", LEAD),
                page("event-edit", "/evenements/" + EventPages.upcoming() + "/modifier", LEAD),
                page("event-checkin", EventPages.today() + "/accueil", LEAD),
                page("event-checkin-none", EventPages.today() + "/accueil?nom=Personne+ainsi", LEAD),
                page("event-checkin-early", "/evenements/" + EventPages.upcoming() + "/accueil", LEAD),
                page("event-sheet", EventPages.today() + "/emargement", LEAD),
                page("event-plan-today", EventPages.today() + "/organisation", LEAD),
                page("event-cancel", "/evenements/" + EventPages.upcoming() + "/annuler", LEAD),
                page("my-subscription", "/mon-agenda/abonnement", AGENT),
                page("event-community", "/communautes/futurs-publics", VISITOR),
                page("event-community-lead", "/communautes/futurs-publics", LEAD),
                page("event-home-member", "/", MEMBER),
                page("event-planned", "/communautes/futurs-publics/evenements", LEAD),
                page("event-planned-members", "/communautes/hospitalents/evenements", LEAD),
                page("event-helped", "/communautes/futurs-publics/co-organisation", LEAD),
                page("event-helped-none", "/communautes/hospitalents/co-organisation", LEAD),
                page("event-help-end", "/communautes/futurs-publics/co-organisation/" + EventPages.helped(), LEAD),
                page("event-plan-serial", "/evenements/" + EventPages.serial() + "/organisation", LEAD),
                page("event-create", "/communautes/futurs-publics/evenements/nouveau", LEAD),
                page(
                        "event-copy",
                        "/communautes/futurs-publics/evenements/nouveau?copie=" + EventPages.upcoming(),
                        LEAD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_is_sound_on_a_desk_and_on_a_phone(String name, String path, String account) {
        PagesPageIT.requireSound(name, path, account);
    }

    private static Arguments page(String name, String path, String account) {
        return Arguments.of(name, path, account);
    }
}
