package fr.gouv.hub.web.shared;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginFilterTest {

    private final FilterChain chain = mock(FilterChain.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);

    @Test
    void reading_needs_no_origin() throws Exception {
        passes("GET", Map.of("Sec-Fetch-Site", "cross-site"));
    }

    @Test
    void a_form_of_the_portal_passes() throws Exception {
        passes("POST", Map.of("Sec-Fetch-Site", "same-origin"));
        passes("POST", Map.of("Sec-Fetch-Site", "none"));
        passes("POST", Map.of("Origin", "https://hub.gouv.fr:8443"));
        passes("POST", Map.of("Referer", "https://hub.gouv.fr:8443/inscription"));
    }

    @Test
    void behind_a_proxy_the_public_address_counts_too() throws Exception {
        passes("POST", Map.of("Origin", "https://public.gouv.fr"));
    }

    @Test
    void a_form_from_elsewhere_is_refused() throws Exception {
        refuses("POST", Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://hub.gouv.fr:8443"));
        refuses("POST", Map.of("Sec-Fetch-Site", "same-site"));
        refuses("POST", Map.of("Origin", "https://hub.gouv.fr.evil.example"));
        refuses("POST", Map.of("Origin", "https://hub.gouv.fr"));
        refuses("POST", Map.of("Origin", "null"));
        refuses("POST", Map.of("Referer", "https://evil.example/?https://hub.gouv.fr:8443/"));
        refuses("DELETE", Map.of("Origin", "https://evil.example"));
    }

    @Test
    void a_form_from_nowhere_is_refused() throws Exception {
        refuses("POST", Map.of());
        refuses("POST", Map.of("Origin", "https://[bad"));
    }

    private void passes(String method, Map<String, String> headers) throws Exception {
        HttpServletRequest request = request(method, headers);
        filter().doFilter(request, response, chain);
        verify(chain).doFilter(request, response);
    }

    private void refuses(String method, Map<String, String> headers) throws Exception {
        HttpServletRequest request = request(method, headers);
        HttpServletResponse refused = mock(HttpServletResponse.class);
        filter().doFilter(request, refused, chain);
        verify(chain, never()).doFilter(request, refused);
        verify(refused).sendError(403);
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container here to inject it
    private static OriginFilter filter() {
        OriginFilter filter = new OriginFilter();
        filter.publicUrl = Optional.of("https://public.gouv.fr/");
        return filter;
    }

    private static HttpServletRequest request(String method, Map<String, String> headers) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getMethod()).thenReturn(method);
        when(request.getHeader("Host")).thenReturn("hub.gouv.fr:8443");
        headers.forEach((name, value) -> when(request.getHeader(name)).thenReturn(value));
        return request;
    }
}
