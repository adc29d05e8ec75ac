package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportLinkTest {

    @Test
    void a_link_has_a_title_and_the_address_of_a_site() {
        ReportLink link = ReportLink.of("  Supports ", " https://demo.gouv.fr/a?b=c#d ");
        assertThat(link.title()).isEqualTo("Supports");
        assertThat(link.url()).isEqualTo("https://demo.gouv.fr/a?b=c#d");
        assertThat(link).isEqualTo(ReportLink.of("Supports", "https://demo.gouv.fr/a?b=c#d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo.gouv.fr",
                "http://demo.gouv.fr",
                "https://",
                "https:///a",
                "https:demo",
                "javascript:alert(1)",
                "https://moi@demo.gouv.fr/",
                "https://demo.gouv.fr/a b",
                "https://demo.gouv.fr/\r\nX"
            })
    void what_leads_nowhere_is_refused(String address) {
        assertThatThrownBy(() -> ReportLink.of("Supports", address)).isInstanceOf(EventReportRefusedException.class);
    }

    @Test
    void a_title_or_an_address_that_is_missing_or_too_long_is_refused() {
        String address = "https://demo.gouv.fr/";
        String[] titles = {null, " ", "a".repeat(ReportLink.LONGEST_TITLE + 1)};
        for (String title : titles) {
            assertThatThrownBy(() -> ReportLink.of(title, address)).isInstanceOf(EventReportRefusedException.class);
        }
        assertThatThrownBy(() -> ReportLink.of("a", null)).isInstanceOf(EventReportRefusedException.class);
        String longest = address + "a".repeat(ReportLink.LONGEST_URL - address.length());
        assertThat(ReportLink.of("a", longest).url()).hasSize(ReportLink.LONGEST_URL);
        assertThatThrownBy(() -> ReportLink.of("a", longest + "a")).isInstanceOf(EventReportRefusedException.class);
    }

    @Test
    void lines_without_anything_are_no_links() {
        EventReportDraft draft = new EventReportDraft();
        assertThat(draft.filled()).isZero();
        draft.getLinks().get(3).setTitle("a");
        draft.getLinks().get(3).setUrl("https://demo.gouv.fr/");
        draft.getLinks().get(5).setTitle(" ");
        assertThat(draft.filled()).isEqualTo(4);
        assertThat(draft.readLinks()).hasSize(1);
        draft.getLinks().get(5).setTitle("b");
        assertThatThrownBy(draft::readLinks).isInstanceOf(EventReportRefusedException.class);
    }
}
