package fr.gouv.hub.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void a_link_to_another_page_of_a_list_keeps_its_filters() {
        Address address = at("/communautes", "q=d%C3%A9sign&theme=1&theme=2&page=3");
        assertThat(address.with("page", 4)).isEqualTo("/communautes?q=d%C3%A9sign&theme=1&theme=2&page=4");
    }

    @Test
    void removing_one_filter_keeps_the_others_and_returns_to_the_first_page() {
        Address address = at("/communautes", "q=d%C3%A9sign&theme=1&theme=2&page=3");
        assertThat(address.without("theme", 1)).isEqualTo("/communautes?q=d%C3%A9sign&theme=2");
        assertThat(address.without("q", "désign")).isEqualTo("/communautes?theme=1&theme=2");
    }

    @Test
    void an_address_without_query_gets_one() {
        assertThat(at("/communautes", null).with("page", 2)).isEqualTo("/communautes?page=2");
        assertThat(at("/communautes", null).without("theme", 2)).isEqualTo("/communautes");
    }

    @Test
    void an_address_that_is_not_well_written_is_read_all_the_same() {
        assertThat(at("/communautes", "%&%zz=1&q%=2&page=3").with("page", 4)).isEqualTo("/communautes?page=4");
    }

    @Test
    void a_long_list_shows_its_ends_and_the_neighbours() {
        Address address = new Address();
        assertThat(address.pagesAround(1, 3)).containsExactly(1, 2, 3);
        assertThat(address.pagesAround(6, 12)).containsExactly(1, 0, 5, 6, 7, 0, 12);
        assertThat(address.pagesAround(1, 12)).containsExactly(1, 2, 0, 12);
    }

    @Test
    void a_key_is_a_number_and_nothing_else() {
        assertThat(Address.key("17")).isEqualTo(17);
        for (String text : new String[] {null, "", "-1", "1.5", " 1", "9".repeat(19), "x"}) {
            assertThatThrownBy(() -> Address.key(text)).as(text).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void a_list_goes_on_after_a_key_or_begins() {
        Address address = at("/communautes", null);
        assertThat(address.after()).isZero();
        when(address.request.getParameter("apres")).thenReturn("12");
        assertThat(address.after()).isEqualTo(12);
        when(address.request.getParameter("apres")).thenReturn("12 or 1=1");
        assertThat(address.after()).isZero();
    }

    @Test
    void what_is_typed_is_taken_without_the_space_around_it_and_cut() {
        Address address = at("/communautes", null);
        assertThat(address.typed("nom", 3)).isEmpty();
        when(address.request.getParameter("nom")).thenReturn("  abcd ");
        assertThat(address.typed("nom", 3)).isEqualTo("abc");
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container here to inject it
    private static Address at(String path, String query) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getContextPath()).thenReturn("");
        when(request.getServletPath()).thenReturn(path);
        when(request.getQueryString()).thenReturn(query);
        when(request.getParameterValues("q")).thenReturn(new String[] {"désign"});
        when(request.getParameterValues("theme")).thenReturn(new String[] {"1", "2"});
        when(request.getParameterValues("page")).thenReturn(new String[] {"3"});
        Address address = new Address();
        address.request = request;
        return address;
    }
}
