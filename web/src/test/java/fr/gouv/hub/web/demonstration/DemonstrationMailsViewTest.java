package fr.gouv.hub.web.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemonstrationMailsViewTest {

    @Test
    void a_page_that_is_no_number_is_the_first() {
        assertThat(DemonstrationMailsView.pageAsked(null)).isEqualTo(1);
        assertThat(DemonstrationMailsView.pageAsked("-1")).isEqualTo(1);
        assertThat(DemonstrationMailsView.pageAsked("99999999999")).isEqualTo(1);
        assertThat(DemonstrationMailsView.pageAsked("12")).isEqualTo(12);
    }
}
