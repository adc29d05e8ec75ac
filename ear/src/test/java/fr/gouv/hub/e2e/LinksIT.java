package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.web.shared.Page;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever walks the portal by its links meets no refusal, no missing page and no error: what one may not do is not offered.
 * The links of demonstration mails and of what people write, which are somebody else's, are not followed.
 */
class LinksIT {

    /** Enough to meet a page in its several states: hosted and référencée, past and upcoming, with and without rows. */
    private static final int ADDRESSES_PER_PAGE = 5;

    /** A walk that finds fewer pages than this has lost its way. */
    private static final int FEWEST_PAGES = 15;

    /**
     * Pages whose lists are kept, the home page's for a minute: they may still name a community that another test has put away,
     * or deleted, when it ended. No other page may.
     */
    private static final Set<Page> KEEPING = EnumSet.of(Page.HOME, Page.COMMUNITIES, Page.AGENDA, Page.NEWS);

    /** What an address is about: a community, an event or an item of news. */
    private static final Pattern NAME =
            Pattern.compile("(?:/communautes/|/evenements/|/actualites/|communaute=)([a-z0-9-]+)");

    /** What somebody found who followed every link. */
    private record Walk(List<String> refused, Map<Page, Integer> met) {}

    private static final Map<AuthorisationIT.Role, Future<Walk>> WALKS = new EnumMap<>(AuthorisationIT.Role.class);

    /** Three at a time: while the portal makes a page for one, another reads his. */
    @BeforeAll
    static void walk() {
        ExecutorService walkers = Executors.newFixedThreadPool(3);
        for (AuthorisationIT.Role role : AuthorisationIT.Role.values()) {
            WALKS.put(role, walkers.submit(() -> walk(role)));
        }
        walkers.shutdown();
    }

    @ParameterizedTest
    @EnumSource(AuthorisationIT.Role.class)
    void no_link_leads_to_a_refusal(AuthorisationIT.Role role) throws InterruptedException, ExecutionException {
        Walk walk = WALKS.get(role).get();
        assertThat(walk.refused()).isEmpty();
        assertThat(walk.met()).hasSizeGreaterThan(FEWEST_PAGES);
    }

    private static Walk walk(AuthorisationIT.Role role) {
        HttpVisit visit = new HttpVisit();
        if (role.signedIn()) {
            visit = visit.as(role.account());
        }
        Map<Page, Integer> met = new EnumMap<>(Page.class);
        Map<String, String> known = new HashMap<>(Map.of("/", "/"));
        Deque<String> ahead = new ArrayDeque<>(known.keySet());
        List<String> refused = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            HttpResponse<String> answer = visit.get(address);
            String next = answer.headers().firstValue("Location").orElse("");
            if ((answer.statusCode() >= 400 || (role.signedIn() && next.contains("/connexion")))
                    && !(answer.statusCode() == 404 && isGone(address, known.get(address)))) {
                refused.add(answer.statusCode() + " " + address + " on " + known.get(address));
            }
            if (isFollowed(address)
                    && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                for (String link : links(answer)) {
                    Page page = page(link);
                    if (page == null) {
                        refused.add("no such page: " + link + " on " + address);
                    } else if (met.getOrDefault(page, 0) < ADDRESSES_PER_PAGE
                            && known.putIfAbsent(link, address) == null) {
                        met.merge(page, 1, Integer::sum);
                        ahead.add(link);
                    }
                }
            }
        }
        return new Walk(refused, met);
    }

    /** Whether a page that keeps its lists named something of a test that has ended. */
    private static boolean isGone(String address, String from) {
        Matcher name = NAME.matcher(address);
        if (!KEEPING.contains(page(from)) || !name.find()) {
            return false;
        }
        String slug = name.group(1);
        List<String> left = TestPortal.column(
                "select if(status = 'ARCHIVED' and slug like 'essai-%', 'GONE', 'THERE') from ("
                        + "select c.slug, c.status from community c where c.slug = ?"
                        + " union all select c.slug, c.status from event e join community c on c.id = e.community_id where e.slug = ?"
                        + " union all select c.slug, c.status from news_item n join community c on c.id = n.community_id"
                        + " where n.slug = ?) named",
                slug, slug, slug);
        return left.isEmpty() ? slug.startsWith("essai-") : !left.contains("THERE");
    }

    private static Page page(String address) {
        return Page.find(address.replaceFirst("\\?.*", ""))
                .map(Page.Match::page)
                .orElse(null);
    }

    private static boolean isFollowed(String address) {
        return page(address) != Page.DEMO_MAIL;
    }

    private static Set<String> links(HttpResponse<String> answer) {
        Set<String> result = new LinkedHashSet<>();
        URI here = answer.uri();
        for (String href : Jsoup.parse(answer.body())
                .select("body a[href]:not(.hub-markdown a)")
                .eachAttr("href")) {
            if (href.startsWith("#") || href.startsWith("mailto:") || href.startsWith("webcal:")) {
                continue;
            }
            URI target = here.resolve(href);
            if (here.getAuthority().equals(target.getAuthority())
                    && !target.getPath().startsWith("/static/")) {
                String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
                result.add(target.getRawQuery() == null ? path : path + "?" + target.getRawQuery());
            }
        }
        return result;
    }
}
