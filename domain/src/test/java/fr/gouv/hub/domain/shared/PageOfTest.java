package fr.gouv.hub.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageOfTest {

    @ParameterizedTest
    @CsvSource({"1,1,0", "2,2,24", "3,3,48", "0,1,0", "-1,1,0", "-2147483648,1,0", "1000000000,3,48", "4,3,48"})
    void any_number_leads_to_the_nearest_page(int asked, int page, int offset) {
        PageOf<Integer> result = PageOf.nearest(asked, 24, 49, List::of);
        assertThat(result.page()).isEqualTo(page);
        assertThat(result.items()).containsExactly(offset);
        assertThat(result.pages()).isEqualTo(3);
    }

    @Test
    void an_empty_list_has_one_empty_page_and_loads_nothing() {
        PageOf<Integer> result = PageOf.nearest(7, 24, 0, offset -> {
            throw new AssertionError("nothing to load");
        });
        assertThat(result.isEmpty()).isTrue();
        assertThat(result.page()).isOne();
        assertThat(result.pages()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "24,1", "25,2", "48,2", "49,3"})
    void the_last_page_is_the_one_that_holds_the_last_line(long total, int pages) {
        assertThat(PageOf.nearest(1, 24, total, List::of).pages()).isEqualTo(pages);
    }
}
