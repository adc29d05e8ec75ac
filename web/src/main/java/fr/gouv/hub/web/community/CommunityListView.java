package fr.gouv.hub.web.community;

import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunityFacets;
import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.domain.community.CommunityListing;
import fr.gouv.hub.domain.community.CommunitySort;
import fr.gouv.hub.domain.community.CommunitySummary;
import fr.gouv.hub.domain.shared.PageOf;
import fr.gouv.hub.service.community.CommunityDirectoryService;
import fr.gouv.hub.service.community.DirectoryCodes;
import fr.gouv.hub.service.community.DirectoryLayout;
import fr.gouv.hub.service.community.DirectoryQuery;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.web.shared.FranceShapes;
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
    FranceShapes shapes;

    @Inject
    FilterNames names;

    @Inject
    Words words;

    private DirectoryQuery query;
    private PageOf<CommunitySummary> listed;
    private TerritoryMap map;
    private List<FacetGroup> facets;
    private List<ActiveFilter> filters;
    private List<ActiveFilter> advice;
    private List<ActiveFilter> sorts;
    private List<ActiveFilter> layouts;

    /** @return what {@link #getCommunities} gives from then on */
    public List<CommunitySummary> load() {
        ReferenceBook book = references.book();
        query = DirectoryQuery.read(request.getParameterMap(), book);
        CommunityCriteria criteria = query.criteria(book);
        CommunityFacets counts = isOnMap() ? onMap(criteria, book) : onList(criteria);
        facets = new Facets(query, counts, book, words).groups();
        filters = filtersInUse(book);
        advice = counts.total() == 0 ? adviceOn(criteria) : List.of();
        sorts = Arrays.stream(CommunitySort.values())
                .map(sort -> new ActiveFilter(words.name(sort), sort == query.sort() ? "" : to(query.sortedBy(sort))))
                .toList();
        layouts = Arrays.stream(DirectoryLayout.values())
                .map(layout -> new ActiveFilter(
                        layout == DirectoryLayout.MAP
                                ? words.say("community.list.label.map")
                                : words.say("community.list.label.list"),
                        layout == query.layout() ? "" : to(query.shownAs(layout))))
                .toList();
        return listed.items();
    }

    private CommunityFacets onList(CommunityCriteria criteria) {
        CommunityListing listing = directory.search(criteria, query.page());
        listed = listing.page();
        return listing.facets();
    }

    /** The map shows figures, no community: one statement at most. */
    private CommunityFacets onMap(CommunityCriteria criteria, ReferenceBook book) {
        CommunityFacets counts = directory.facets(criteria);
        listed = new PageOf<>(List.of(), counts.total(), 1, CommunityDirectoryService.PAGE_SIZE);
        map = new MapDrawing(
                        new DirectoryMap(query, links.communities(), words), counts.territories(), book, shapes, words)
                .draw();
        return counts;
    }

    private List<ActiveFilter> filtersInUse(ReferenceBook book) {
        List<ActiveFilter> used = new ArrayList<>();
        for (CommunityFilter filter : CommunityFilter.values()) {
            for (String code : query.codes(filter)) {
                used.add(new ActiveFilter(names.of(filter, code, book), to(query.without(filter, code))));
            }
        }
        return used;
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

    /** @return what stands in the field: as it was written, even where only its beginning is searched, or nothing of it */
    public String getTyped() {
        return query.typed();
    }

    /** @return for the field; null when what stands there is longer (HTML: a value is no longer than its field) */
    public Integer getMostTyped() {
        return query.typed().length() > CommunityCriteria.LONGEST_TEXT ? null : CommunityCriteria.LONGEST_TEXT;
    }

    /** @return the code of the order when it is not the usual one, for the form to send along; else null */
    public String getSort() {
        return query.sort() == CommunitySort.NAME ? null : DirectoryCodes.SORTS.get(query.sort());
    }

    /** @return whether the form asks for all administrations again */
    public boolean isAllAdministrations() {
        return query.allAdministrations();
    }

    public boolean isOnMap() {
        return query.layout() == DirectoryLayout.MAP;
    }

    /** @return the code of the layout when it is not the usual one, for the form to send along; else null */
    public String getLayout() {
        return isOnMap() ? DirectoryCodes.LAYOUTS.get(DirectoryLayout.MAP) : null;
    }

    /** @return list and map; the one in use has no address */
    public List<ActiveFilter> getLayouts() {
        return layouts;
    }

    /** @return null when the communities are listed */
    public TerritoryMap getMap() {
        return map;
    }

    /** @return the same communities, listed */
    public String getList() {
        return to(query.shownAs(DirectoryLayout.LIST));
    }

    /** @return the page that keeps this search; null when it narrows nothing */
    public String getAlert() {
        String search = query.normalForm();
        return search.isEmpty() ? null : links.newAlert(search);
    }

    /** @return everything, shown in the same way */
    public String getEverything() {
        return to(query.unfiltered());
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
        return listed.total();
    }

    public int getPage() {
        return listed.page();
    }

    public int getPages() {
        return isOnMap() ? 1 : listed.pages();
    }

    /** @return one page of communities */
    public List<CommunitySummary> getCommunities() {
        return listed.items();
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
