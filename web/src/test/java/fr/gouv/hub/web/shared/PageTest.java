package fr.gouv.hub.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void an_address_leads_to_its_page_and_the_values_of_its_variables() {
        assertThat(Page.find("/")).contains(new Page.Match(Page.HOME, Map.of()));
        assertThat(Page.find("/communautes/design-public/demandes/42/refuser"))
                .contains(new Page.Match(Page.REFUSE, Map.of("slug", "design-public", "id", "42")));
    }

    @Test
    void an_address_that_is_not_in_the_table_does_not_exist() {
        assertThat(Page.find("/communautes/")).isEmpty();
        assertThat(Page.find("/community/show.xhtml")).isEmpty();
        assertThat(Page.find("/communautes/a/b")).isEmpty();
        assertThat(Page.find("")).isEmpty();
    }

    @Test
    void a_variable_takes_only_what_it_may_hold() {
        assertThat(Page.find("/communautes/" + "a".repeat(80))).isPresent();
        assertThat(Page.find("/communautes/" + "a".repeat(81))).isEmpty();
        assertThat(Page.find("/communautes/Design")).isEmpty();
        assertThat(Page.find("/communautes/a%2e")).isEmpty();
        assertThat(Page.find("/communautes/a\n")).isEmpty();
        assertThat(Page.find("/demonstration/courriels/" + "9".repeat(18))).isPresent();
        assertThat(Page.find("/demonstration/courriels/" + "9".repeat(19))).isEmpty();
        assertThat(Page.find("/demonstration/courriels/-1")).isEmpty();
    }

    @Test
    void a_page_writes_the_address_that_leads_back_to_it() {
        assertThat(Page.REFUSE.path("design", 42L)).isEqualTo("/communautes/design/demandes/42/refuser");
        assertThatThrownBy(Page.COMMUNITY::path).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_pages_share_neither_view_nor_address() {
        assertThat(Arrays.stream(Page.values()).map(Page::view)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Page.values()).map(PageTest::example)).doesNotHaveDuplicates();
        assertThat(Page.values()).allSatisfy(page -> assertThat(Page.find(example(page)))
                .hasValueSatisfying(match -> assertThat(match.page()).isEqualTo(page)));
    }

    private static String example(Page page) {
        return switch (page) {
            case COMMUNITY,
                    JOIN,
                    LEAVE,
                    REQUESTS,
                    COMMUNITY_NEWS,
                    COMMUNITY_NEWS_WRITE,
                    NEWS_ITEM,
                    DEMO_FEED,
                    DESK,
                    DESK_MEMBERS,
                    DESK_MEMBERS_CSV,
                    DESK_MEMBERS_XLSX -> page.path("design");
            case NEWS_PICTURE -> page.path("design", 1);
            case NEWS_EDIT, NEWS_DRAFT_PICTURE, NEWS_IMAGE -> page.path(1);
            case EVENT -> page.path("atelier-1");
            case REFUSE -> page.path("design", 1);
            case DEMO_MAIL, DELETE_ALERT -> page.path(1);
            default -> page.path();
        };
    }

    @Test
    void a_page_that_all_visitors_share_has_no_state() throws IOException {
        for (Page page : Page.values()) {
            if (page.is(Page.Trait.PUBLIC_READ)) {
                assertThat(Files.readString(Path.of("src/main/webapp" + page.view())))
                        .as(page.view())
                        .contains("template=\"/WEB-INF/templates/read.xhtml\"");
            }
        }
    }
}
