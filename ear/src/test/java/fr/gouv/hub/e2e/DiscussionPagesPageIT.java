package fr.gouv.hub.e2e;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the discussions, in the states that its readers meet. */
class DiscussionPagesPageIT {

    private static final String VISITOR = "";
    private static final String AGENT = "agent@demo.gouv.fr";
    private static final String MEMBER = "membre@demo.gouv.fr";
    private static final String MODERATOR = "moderation@demo.gouv.fr";
    private static final String LEAD = "animatrice@demo.gouv.fr";

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("discussions", "/communautes/futurs-publics/discussions", VISITOR),
                Arguments.of("discussions-agent", "/communautes/futurs-publics/discussions", AGENT),
                Arguments.of("discussions-member", "/communautes/futurs-publics/discussions", MEMBER),
                Arguments.of("discussions-none", "/communautes/langage-clair/discussions", MEMBER),
                Arguments.of("discussions-members-only", "/communautes/hospitalents/discussions", LEAD),
                Arguments.of("discussions-refused", "/communautes/hospitalents/discussions", AGENT),
                Arguments.of("discussion", thread("Bienvenue"), VISITOR),
                Arguments.of("discussion-last-page", thread("Bienvenue") + "?page=2", MEMBER),
                Arguments.of("discussion-agent", thread("Recueillir"), AGENT),
                Arguments.of("discussion-member", thread("Recueillir"), MEMBER),
                Arguments.of("discussion-closed", thread("Date de l"), MEMBER),
                Arguments.of("discussion-long-names", thread("Marges de man"), LEAD),
                Arguments.of("discussion-one", thread("Qui relirait"), MEMBER),
                Arguments.of("discussion-members-only", thread("Cadres de nuit"), LEAD),
                Arguments.of("discussion-new", "/communautes/futurs-publics/discussions/nouvelle", MEMBER),
                Arguments.of("discussion-edit", post("Bienvenue", 1) + "/modifier", LEAD),
                Arguments.of("discussion-edit-stranger", post("Bienvenue", 1) + "/modifier", MEMBER),
                Arguments.of("discussion-files", "/depot" + post("Bienvenue", 1) + "/fichiers", LEAD),
                Arguments.of("discussion-files-some", "/depot" + post("Cadres de nuit", 2) + "/fichiers", LEAD),
                Arguments.of("discussion-files-stranger", "/depot" + post("Recueillir", 2) + "/fichiers", MEMBER),
                Arguments.of("discussion-history", post("Recueillir", 2) + "/versions", LEAD),
                Arguments.of("discussion-history-none", post("Bienvenue", 1) + "/versions", LEAD),
                Arguments.of("discussion-report", post("Marges de man", 2) + "/signaler", MEMBER),
                Arguments.of("discussion-manage", thread("Bienvenue") + "/gerer", LEAD),
                Arguments.of("discussion-manage-closed", thread("Date de l") + "/gerer", LEAD),
                Arguments.of("reports", "/administration/signalements", MODERATOR),
                Arguments.of("reports-last", "/administration/signalements?apres=999999999", MODERATOR),
                Arguments.of(
                        "report",
                        "/administration/signalements/"
                                + TestPortal.number("select min(id) from discussion_report where status = 'PENDING'"),
                        MODERATOR),
                Arguments.of("community-discussions", "/communautes/futurs-publics", VISITOR),
                Arguments.of("community-discussions-none", "/communautes/langage-clair", MEMBER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_is_sound_on_a_desk_and_on_a_phone(String name, String path, String account) {
        PagesPageIT.requireSound(name, path, account);
    }

    private static String post(String title, int number) {
        return "/messages/"
                + TestPortal.number(
                        "select p.id from discussion_post p join discussion d on d.id = p.discussion_id"
                                + " where d.title like concat(?, '%') and p.number = ?",
                        title, number);
    }

    static String thread(String title) {
        return "/discussions/"
                + TestPortal.number("select min(id) from discussion where title like concat(?, '%')", title);
    }
}
