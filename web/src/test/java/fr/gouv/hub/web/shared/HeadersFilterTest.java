package fr.gouv.hub.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersFilterTest {

    @Test
    void every_answer_carries_the_strict_policy() throws Exception {
        assertThat(headersOf("/", null))
                .containsEntry("Content-Security-Policy", HeadersFilter.POLICY)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "same-origin");
        assertThat(HeadersFilter.POLICY).doesNotContain("unsafe").contains("frame-ancestors 'none'");
    }

    @Test
    void a_policy_that_a_library_adds_changes_nothing_on_a_page_without_widgets() throws Exception {
        assertThat(headersOf("/", null)).doesNotContainEntry("Content-Security-Policy", "weak");
    }

    @Test
    void what_is_personal_is_not_stored() throws Exception {
        assertThat(headersOf("/mon-profil", null)).containsEntry("Cache-Control", "no-store");
        assertThat(headersOf("/communautes", () -> "1")).containsEntry("Cache-Control", "no-store");
        assertThat(headersOf("/nowhere", null)).containsEntry("Cache-Control", "no-store");
        assertThat(headersOf("/communautes", null)).containsEntry("Cache-Control", "no-cache");
    }

    @Test
    void files_whose_folder_is_named_after_their_content_are_kept() throws Exception {
        assertThat(headersOf("/static/dsfr-1.15.3-0123456789/dsfr.css", null))
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
        assertThat(headersOf("/static/other.css", null)).containsEntry("Cache-Control", "no-cache");
    }

    @Test
    void the_address_with_a_token_is_told_to_nobody() throws Exception {
        assertThat(headersOf("/connexion/lien", null))
                .containsEntry("Referrer-Policy", "strict-origin")
                .containsEntry("Cache-Control", "no-store");
    }

    private static Map<String, String> headersOf(String path, Principal reader) throws Exception {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getServletPath()).thenReturn(path);
        when(request.getUserPrincipal()).thenReturn(reader);
        Map<String, String> headers = new HashMap<>();
        HttpServletResponse response = mock(HttpServletResponse.class);
        doAnswer(call -> headers.put(call.getArgument(0), call.getArgument(1)))
                .when(response)
                .setHeader(anyString(), any());
        doAnswer(call -> headers.put(call.getArgument(0), call.getArgument(1)))
                .when(response)
                .addHeader(anyString(), any());
        FilterChain chain =
                (rest, answer) -> ((HttpServletResponse) answer).addHeader("Content-Security-Policy", "weak");
        new HeadersFilter().doFilter(request, response, chain);
        return headers;
    }
}
