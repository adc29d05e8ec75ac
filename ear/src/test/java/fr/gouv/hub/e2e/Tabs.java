package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.function.BiConsumer;

/** Two tabs of one browser that open pages in turn: while one shows its page, the portal makes that of the other. */
final class Tabs {

    private final List<Page> both;

    /** @param first a tab that is open already */
    Tabs(Page first) {
        BrowserContext context = first.context();
        both = List.of(first, context.newPage());
    }

    /** @param look is given each page once it has been loaded, and its path */
    void open(List<String> paths, BiConsumer<Page, String> look) {
        for (int i = 0; i < paths.size() + both.size(); i++) {
            Page tab = both.get(i % both.size());
            if (i >= both.size()) {
                tab.waitForLoadState();
                look.accept(tab, paths.get(i - both.size()));
            }
            if (i < paths.size()) {
                Response answer = tab.navigate(
                        TestPortal.at(paths.get(i)).toString(),
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                assertThat(answer.status()).as(paths.get(i)).isEqualTo(200);
            }
        }
    }
}
