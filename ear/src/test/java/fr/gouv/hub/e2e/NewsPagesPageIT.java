package fr.gouv.hub.e2e;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the news, in the states that its readers meet. */
class NewsPagesPageIT {

    private static final String VISITOR = "";
    private static final String AGENT = "agent@demo.gouv.fr";
    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String ADMIN = "administration@demo.gouv.fr";

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("news", "/actualites", VISITOR),
                Arguments.of("news-member", "/actualites", LEAD),
                Arguments.of("news-older", "/actualites?avant=9999999999999999-1", VISITOR),
                Arguments.of("news-filtered", "/actualites?theme=innovation-publique&territoire=R04", VISITOR),
                Arguments.of("news-community", "/actualites?communaute=futurs-publics", VISITOR),
                Arguments.of("news-none", "/actualites?communaute=juristes-innovants&theme=rien", VISITOR),
                Arguments.of("news-item", "/actualites/futurs-publics-dix-huit-laureats", VISITOR),
                Arguments.of("news-item-hub", "/actualites/le-hub-ouvre-ses-portes", AGENT),
                Arguments.of("news-item-members", "/actualites/hospitalents-cadres-de-nuit", LEAD),
                Arguments.of("news-item-hidden", "/actualites/hospitalents-cadres-de-nuit", VISITOR),
                Arguments.of("news-desk", "/communautes/futurs-publics/actualites", LEAD),
                Arguments.of("news-desk-hub", "/actualites/gestion", ADMIN),
                Arguments.of("news-desk-stranger", "/actualites/gestion", AGENT),
                Arguments.of("news-write", "/communautes/futurs-publics/actualites/nouvelle", LEAD),
                Arguments.of("news-write-hub", "/actualites/gestion/nouvelle", ADMIN),
                Arguments.of("news-edit", edit("futurs-publics-dix-huit-laureats"), LEAD),
                Arguments.of("news-edit-draft", edit("guide-animateur-brouillon"), ADMIN),
                Arguments.of("news-edit-scheduled", edit("maintenance-du-hub"), ADMIN),
                Arguments.of(
                        "news-image",
                        "/depot" + edit("futurs-publics-prochain-atelier").replace("modifier", "image"),
                        LEAD),
                Arguments.of(
                        "news-image-change",
                        "/depot" + edit("futurs-publics-dix-huit-laureats").replace("modifier", "image"),
                        LEAD),
                Arguments.of("home", "/", VISITOR),
                Arguments.of("community", "/communautes/futurs-publics", VISITOR),
                Arguments.of("community-lead", "/communautes/futurs-publics", LEAD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_is_sound_on_a_desk_and_on_a_phone(String name, String path, String account) {
        PagesPageIT.requireSound(name, path, account);
    }

    private static String edit(String slug) {
        return "/actualites/" + TestPortal.number("select id from news_item where slug = ?", slug) + "/modifier";
    }
}
