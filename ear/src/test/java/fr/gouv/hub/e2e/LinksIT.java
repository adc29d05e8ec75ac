package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.web.shared.Page;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever walks the portal by its links meets no refusal, no missing page and no error: what one may not do is not offered.
 * The links of demonstration mails, which are somebody else's, are not followed.
 */
class LinksIT {

    /** Enough to meet a page in its several states: hosted and référencée, past and upcoming, with and without rows. */
    private static final int ADDRESSES_PER_PAGE = 5;

    /** A walk that finds fewer pages than this has lost its way. */
    private static final int FEWEST_PAGES = 15;

    /** Communities of other tests, which put them away when they end: the home page may name them for another minute. */
    private static final String PASSING = "essai-";

    @ParameterizedTest
    @EnumSource(AuthorisationIT.Role.class)
    void no_link_leads_to_a_refusal(AuthorisationIT.Role role) {
        HttpVisit visit = new HttpVisit();
        if (role.signedIn()) {
            visit = visit.as(role.account());
        }
        Map<Page, Integer> met = new EnumMap<>(Page.class);
        Set<String> known = new LinkedHashSet<>(List.of("/"));
        Deque<String> ahead = new ArrayDeque<>(known);
        List<String> refused = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            HttpResponse<String> answer = visit.get(address);
            String next = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() >= 400 || (role.signedIn() && next.contains("/connexion"))) {
                refused.add(answer.statusCode() + " " + address);
            }
            if (isFollowed(address)
                    && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                for (String link : links(answer)) {
                    Page page = Page.find(link.replaceFirst("\\?.*", ""))
                            .map(Page.Match::page)
                            .orElse(null);
                    if (page == null) {
                        refused.add("no such page: " + link + " on " + address);
                    } else if (met.getOrDefault(page, 0) < ADDRESSES_PER_PAGE && known.add(link)) {
                        met.merge(page, 1, Integer::sum);
                        ahead.add(link);
                    }
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(met).hasSizeGreaterThan(FEWEST_PAGES);
    }

    private static boolean isFollowed(String address) {
        return Page.find(address.replaceFirst("\\?.*", ""))
                .map(Page.Match::page)
                .filter(page -> page == Page.DEMO_MAIL)
                .isEmpty();
    }

    private static Set<String> links(HttpResponse<String> answer) {
        Set<String> result = new LinkedHashSet<>();
        URI here = answer.uri();
        for (String href : Jsoup.parse(answer.body()).select("body a[href]").eachAttr("href")) {
            if (href.startsWith("#") || href.startsWith("mailto:") || href.startsWith("webcal:")) {
                continue;
            }
            URI target = here.resolve(href);
            if (here.getAuthority().equals(target.getAuthority())
                    && !target.getPath().startsWith("/static/")
                    && !href.contains(PASSING)) {
                String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
                result.add(target.getRawQuery() == null ? path : path + "?" + target.getRawQuery());
            }
        }
        return result;
    }
}
