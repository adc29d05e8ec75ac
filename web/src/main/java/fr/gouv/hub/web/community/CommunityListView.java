package fr.gouv.hub.web.community;

import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.domain.community.CommunityListing;
import fr.gouv.hub.domain.community.CommunitySort;
import fr.gouv.hub.domain.community.CommunitySummary;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.community.CommunityDirectoryService;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The directory. All that it shows comes from its address. */
@Named
@RequestScoped
public class CommunityListView {

    @Inject
    CommunityDirectoryService directory;

    @Inject
    ReferenceService references;

    @Inject
    HttpServletRequest request;

    @Inject
    PageLinks links;

    @Inject
    Words words;

    private DirectoryQuery query;
    private CommunityListing listing;
    private List<FacetGroup> facets;
    private List<ActiveFilter> filters;
    private List<ActiveFilter> advice;
    private List<ActiveFilter> sorts;

    public void load() {
        ReferenceBook book = references.book();
        query = DirectoryQuery.read(request.getParameterMap(), book);
        CommunityCriteria criteria = query.criteria(book);
        listing = directory.search(criteria, query.page());
        facets = new Facets(query, listing.facets(), book, words).groups();
        filters = filtersInUse(book);
        advice = listing.page().isEmpty() ? adviceOn(criteria) : List.of();
        sorts = Arrays.stream(CommunitySort.values())
                .map(sort -> new ActiveFilter(words.name(sort), sort == query.sort() ? "" : to(query.sortedBy(sort))))
                .toList();
    }

    private List<ActiveFilter> filtersInUse(ReferenceBook book) {
        List<ActiveFilter> used = new ArrayList<>();
        for (CommunityFilter filter : CommunityFilter.values()) {
            for (String code : query.codes(filter)) {
                used.add(new ActiveFilter(nameOf(filter, code, book), to(query.without(filter, code))));
            }
        }
        return used;
    }

    private String nameOf(CommunityFilter filter, String code, ReferenceBook book) {
        return switch (filter) {
            case TEXT -> words.say("community.list.label.text", code);
            case THEME -> book.themeByCode(code).map(ThemeItem::name).orElse(code);
            case TERRITORY ->
                book.territoryByCode(code).map(TerritoryItem::name).orElse(code);
            case ADMINISTRATION ->
                book.administrationByCode(code)
                        .map(AdministrationItem::shortName)
                        .orElse(code);
            case BRANCH -> words.name(DirectoryCodes.read(DirectoryCodes.BRANCHES, code));
            case POLICY -> words.name(DirectoryCodes.read(DirectoryCodes.POLICIES, code));
            case ACTIVITY -> words.name(DirectoryCodes.read(DirectoryCodes.ACTIVITIES, code));
        };
    }

    private List<ActiveFilter> adviceOn(CommunityCriteria criteria) {
        return directory.countWithout(criteria).entrySet().stream()
                .map(entry -> new ActiveFilter(
                        words.say("community.list.label.drop", words.name(entry.getKey()), entry.getValue()),
                        to(query.without(entry.getKey()))))
                .toList();
    }

    private String to(String queryString) {
        return links.communities() + queryString;
    }

    public String getText() {
        return query.text();
    }

    /** @return the code of the order when it is not the usual one, for the form to send along; else null */
    public String getSort() {
        return query.sort() == CommunitySort.NAME ? null : DirectoryCodes.SORTS.get(query.sort());
    }

    public boolean isAnyActivity() {
        return query.codes(CommunityFilter.ACTIVITY).isEmpty();
    }

    /** @return values of the address that do not exist */
    public List<String> getIgnored() {
        return query.ignored();
    }

    public boolean isTextCut() {
        return query.textCut();
    }

    public long getTotal() {
        return listing.page().total();
    }

    public int getPage() {
        return listing.page().page();
    }

    public int getPages() {
        return listing.page().pages();
    }

    /** @return one page of communities */
    public List<CommunitySummary> getCommunities() {
        return listing.page().items();
    }

    public List<FacetGroup> getFacets() {
        return facets;
    }

    public List<ActiveFilter> getFilters() {
        return filters;
    }

    /** @return what to drop when nothing was found; empty when something was, or when nothing would help */
    public List<ActiveFilter> getAdvice() {
        return advice;
    }

    /** @return the orders; the one in use has no address */
    public List<ActiveFilter> getSorts() {
        return sorts;
    }
}
