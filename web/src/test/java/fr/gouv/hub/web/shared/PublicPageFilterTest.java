package fr.gouv.hub.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PublicPageFilterTest {

    private final PublicPageFilter filter = new PublicPageFilter();
    private final AtomicInteger made = new AtomicInteger();
    private final HttpServletRequest request = visitor(Page.COMMUNITIES, "page=2");

    private static HttpServletRequest visitor(Page page, String query) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getMethod()).thenReturn("GET");
        when(request.getRequestURI()).thenReturn(page.path());
        when(request.getQueryString()).thenReturn(query);
        when(request.getAttribute(HeadersFilter.MATCH)).thenReturn(new Page.Match(page, Map.of()));
        return request;
    }

    /** What the browser got. */
    private static final class Answer {
        final ByteArrayOutputStream body = new ByteArrayOutputStream();
        final Map<String, String> headers = new HashMap<>();
        int status = HttpServletResponse.SC_OK;

        String text() {
            return body.toString(StandardCharsets.UTF_8);
        }
    }

    private Answer get(HttpServletRequest asked, FilterChain page) throws Exception {
        Answer answer = new Answer();
        HttpServletResponse response = mock(HttpServletResponse.class);
        when(response.getOutputStream()).thenReturn(new ServletOutputStream() {
            @Override
            public void write(int b) {
                answer.body.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException();
            }
        });
        when(response.getWriter()).thenReturn(new PrintWriter(answer.body, true, StandardCharsets.UTF_8));
        when(response.getStatus()).thenAnswer(call -> answer.status);
        when(response.getContentType()).thenReturn("text/html;charset=UTF-8");
        doAnswer(call -> answer.headers.put(call.getArgument(0), call.getArgument(1)))
                .when(response)
                .setHeader(anyString(), any());
        doAnswer(call -> answer.status = call.getArgument(0)).when(response).setStatus(anyInt());
        doAnswer(call -> answer.status = call.getArgument(0)).when(response).sendError(anyInt());
        filter.doFilter(asked, response, page);
        return answer;
    }

    private Answer get(HttpServletRequest asked) throws Exception {
        return get(asked, (request, response) -> response.getWriter().write("é" + made.incrementAndGet()));
    }

    @Test
    void two_visitors_of_one_address_get_one_page() throws Exception {
        assertThat(get(request).text()).isEqualTo("é1");
        assertThat(get(request).text()).isEqualTo("é1");
        assertThat(made).hasValue(1);
        assertThat(get(visitor(Page.COMMUNITIES, "page=3")).text()).isEqualTo("é2");
        assertThat(get(visitor(Page.HOME, "page=3")).text()).isEqualTo("é3");
    }

    @Test
    void what_an_agent_does_is_seen_at_once() throws Exception {
        get(request);
        HttpServletRequest act = visitor(Page.REVIEW, null);
        when(act.getMethod()).thenReturn("POST");
        get(act, (asked, response) -> {});
        get(request);
        assertThat(made).as("a stranger's").hasValue(1);
        when(act.getUserPrincipal()).thenReturn(() -> "1");
        get(act, (asked, response) -> {});
        assertThat(get(request).text()).isEqualTo("é2");
        when(act.getMethod()).thenReturn("GET");
        get(act, (asked, response) -> {});
        get(request);
        assertThat(made).as("a look").hasValue(2);
    }

    @Test
    void a_browser_that_has_the_page_is_told_so() throws Exception {
        String tag = get(request).headers.get("ETag");
        when(request.getHeader("If-None-Match")).thenReturn(tag);
        Answer again = get(request);
        assertThat(again.status).isEqualTo(HttpServletResponse.SC_NOT_MODIFIED);
        assertThat(again.text()).isEmpty();
        when(request.getHeader("If-None-Match")).thenReturn("\"another\"");
        assertThat(get(request).text()).isEqualTo("é1");
    }

    @Test
    void whoever_has_a_session_gets_a_page_of_his_own_and_leaves_none_behind() throws Exception {
        when(request.getRequestedSessionId()).thenReturn("abc");
        get(request);
        get(request);
        assertThat(made).hasValue(2);
        when(request.getRequestedSessionId()).thenReturn(null);
        get(request);
        assertThat(made).hasValue(3);
        when(request.getUserPrincipal()).thenReturn(() -> "1");
        get(request);
        assertThat(made).hasValue(4);
    }

    @Test
    void an_error_a_cookie_and_a_new_session_are_not_kept() throws Exception {
        FilterChain missing = (asked, response) -> ((HttpServletResponse) response).sendError(404);
        assertThat(get(request, missing).status).isEqualTo(404);
        FilterChain broken = (asked, response) -> {
            ((HttpServletResponse) response).setStatus(500);
            response.getWriter().write("broken");
        };
        assertThat(get(request, broken).text()).isEqualTo("broken");
        FilterChain personal = (asked, response) -> {
            ((HttpServletResponse) response).addCookie(new Cookie("a", "b"));
            response.getWriter().write("personal");
        };
        assertThat(get(request, personal).text()).isEqualTo("personal");
        when(request.getSession(false)).thenReturn(mock(HttpSession.class));
        assertThat(get(request).text()).isEqualTo("é1");
        assertThat(get(request).text()).isEqualTo("é2");
    }

    @Test
    void a_form_and_an_endless_address_are_made_each_time() throws Exception {
        HttpServletRequest form = visitor(Page.REGISTER, null);
        get(form);
        get(form);
        assertThat(made).hasValue(2);
        HttpServletRequest endless = visitor(Page.COMMUNITIES, "q=" + "a".repeat(600));
        get(endless);
        get(endless);
        assertThat(made).hasValue(4);
    }
}
