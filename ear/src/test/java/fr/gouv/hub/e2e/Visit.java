package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** One person's browser: own cookies, own window. */
public final class Visit implements AutoCloseable {

    /** Widths that every page is looked at: a desk and a phone. */
    public static final int DESK = 1280;

    public static final int PHONE = 375;

    /** A desk at 200 % (WCAG 1.4.4), and the narrowest window that nothing may be lost in (WCAG 1.4.10). */
    public static final List<Integer> TIGHT = List.of(DESK / 2, 320);

    private static final List<String> AXE_TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** What stands in boxes that cut: not what is for screen readers alone, one pixel wide, nor words behind an icon, nor typed ones. */
    private static final String CUT =
            "[...document.querySelectorAll('main :not(button, input)')].filter(e => e.clientWidth > 1"
                    + " && e.scrollWidth > e.clientWidth + 1 && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX)"
                    + " && e.checkVisibility({visibilityProperty: true, opacityProperty: true}))"
                    + ".map(e => e.outerHTML.slice(0, 200))";

    private static final Pattern SUBMIT = Pattern.compile("Me connecter");

    /** Sign-ins are limited, and a page does not need a new one each. */
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    private static final int HEIGHT = 800;

    /** One browser for each account of those who only look at pages: it keeps what pages have in common. */
    private static final Map<String, BrowserContext> LOOKING = new ConcurrentHashMap<>();

    private final BrowserContext context;
    private final Page page;
    private final boolean shared;

    private Visit(boolean scripts, int width) {
        this(context(scripts, width), false);
    }

    private Visit(BrowserContext context, boolean shared) {
        this.context = context;
        this.shared = shared;
        this.page = context.newPage();
    }

    private static BrowserContext context(boolean scripts, int width) {
        return Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("fr-FR")
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, HEIGHT));
    }

    /**
     * A visit that changes nothing, not even who is signed in.
     *
     * @param account empty for a visitor
     */
    public static Visit looking(String account) {
        BrowserContext known = LOOKING.get(account);
        if (known != null) {
            return new Visit(known, true);
        }
        Visit visit = new Visit(context(true, DESK), true);
        LOOKING.put(account, visit.context);
        return account.isEmpty() ? visit : visit.as(account);
    }

    /** A browser that ignores the policy against foreign scripts: what runs there, only escaping could have kept from running. */
    public static Visit unguarded() {
        return new Visit(
                Chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setLocale("fr-FR")
                                .setBypassCSP(true)
                                .setViewportSize(DESK, HEIGHT)),
                false);
    }

    /** Turns a desk into a phone, or back. */
    public void resize(int width) {
        page.setViewportSize(width, HEIGHT);
    }

    /** A desk browser. */
    public static Visit begin() {
        return new Visit(true, DESK);
    }

    /** @param width of the window, in CSS pixels */
    public static Visit begin(int width) {
        return new Visit(true, width);
    }

    /** A browser that runs no script. */
    public static Visit withoutScripts() {
        return new Visit(false, DESK);
    }

    /** Signs in with one of the demonstration accounts: once, later visits of the same person share the session. */
    public Visit as(String account) {
        List<Cookie> known = SESSIONS.get(account);
        if (known != null) {
            context.addCookies(known);
            return this;
        }
        open("/connexion/mot-de-passe");
        page.locator("input[type=email]").fill(account);
        page.locator("input[type=password]").fill("demonstration");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(SUBMIT))
                .click();
        page.waitForURL(url -> !url.contains("mot-de-passe"));
        SESSIONS.put(account, context.cookies());
        return this;
    }

    /** Opens a path of the portal; the answer may be an error page. */
    public Response open(String path) {
        return page.navigate(TestPortal.at(path).toString());
    }

    public Page page() {
        return page;
    }

    /** Presses the button of that name. */
    public void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    /** Follows the link of that name in the page's content. */
    public void follow(String name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** @return the words of the page's content */
    public String text() {
        return page.locator("main").innerText();
    }

    /** axe finds nothing on the page as it is now, and nothing sticks out sideways. */
    public void requireAccessible() {
        // our pages have no frames: axe need not run through a page of its own, which costs as much as the look itself
        List<Rule> found = new AxeBuilder(page)
                .withTags(AXE_TAGS)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(found)
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(n -> n.getHtml()).toList())
                .isEmpty();
        requireNothingLost();
    }

    /** Nothing sticks out sideways, and no box hides the end of what is in it. */
    public void requireNothingLost() {
        int overflow =
                (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow)
                .as("horizontal scroll on %s at %s px", page.url(), page.viewportSize().width)
                .isLessThanOrEqualTo(0);
        assertThat((List<?>) page.evaluate(CUT))
                .as("cut on %s at %s px", page.url(), page.viewportSize().width)
                .isEmpty();
    }

    /** Keeps a picture of the whole page, for people to look at. */
    public void photograph(String name) {
        String folder = System.getProperty("hub.screenshots", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + "-" + page.viewportSize().width + ".png")));
        }
    }

    @Override
    public void close() {
        if (shared) {
            page.close();
        } else {
            context.close();
        }
    }
}
