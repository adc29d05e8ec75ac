package fr.gouv.hub.web.legal;

import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** The pages that this reader may open, in the order of the table of addresses. */
@Named
@RequestScoped
public class SiteMap {

    @Inject
    HttpServletRequest request;

    @Inject
    PageLinks links;

    @Inject
    Words words;

    /** A line of the site map. */
    public static final class Entry {

        private final String href;
        private final String label;

        Entry(String href, String label) {
            this.href = href;
            this.label = label;
        }

        public String getHref() {
            return href;
        }

        public String getLabel() {
            return label;
        }
    }

    public List<Entry> getEntries() {
        return Arrays.stream(Page.values())
                .filter(page -> page.is(Page.Trait.IN_SITE_MAP))
                .filter(page -> !page.audience().needsSignIn(request))
                .map(page -> new Entry(links.page(page), words.name(page)))
                .toList();
    }
}
