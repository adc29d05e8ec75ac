package fr.gouv.hub.web.community;

import fr.gouv.hub.domain.community.CommunityActivity;
import fr.gouv.hub.domain.community.CommunityFacets;
import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.community.DirectoryCodes;
import fr.gouv.hub.service.community.DirectoryQuery;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.web.shared.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The boxes beside the list: values that would give something, and those in use. Lower levels stand only under a value in
 * use, and administrations only when many communities concern them or the reader asks for all, so that the page stays light.
 */
final class Facets {

    private static final int MOST_ADMINISTRATIONS = 10;

    private final DirectoryQuery query;
    private final CommunityFacets counts;
    private final ReferenceBook book;
    private final Words words;

    Facets(DirectoryQuery query, CommunityFacets counts, ReferenceBook book, Words words) {
        this.query = query;
        this.counts = counts;
        this.book = book;
        this.words = words;
    }

    /** @return the groups that have at least one value */
    List<FacetGroup> groups() {
        return List.of(
                        group(CommunityFilter.THEME, themes()),
                        group(CommunityFilter.TERRITORY, territories()),
                        group(CommunityFilter.ADMINISTRATION, administrations()),
                        group(
                                CommunityFilter.BRANCH,
                                constants(
                                        CommunityFilter.BRANCH,
                                        CivilServiceBranch.values(),
                                        counts.branches(),
                                        DirectoryCodes.BRANCHES)),
                        group(
                                CommunityFilter.POLICY,
                                constants(
                                        CommunityFilter.POLICY,
                                        JoinPolicy.values(),
                                        counts.policies(),
                                        DirectoryCodes.POLICIES)),
                        group(
                                CommunityFilter.ACTIVITY,
                                constants(
                                        CommunityFilter.ACTIVITY,
                                        CommunityActivity.values(),
                                        counts.activities(),
                                        DirectoryCodes.ACTIVITIES)))
                .stream()
                .filter(group -> !group.values().isEmpty())
                .toList();
    }

    private FacetGroup group(CommunityFilter filter, List<FacetValue> values) {
        boolean used = !query.codes(filter).isEmpty();
        boolean first = filter == CommunityFilter.THEME || filter == CommunityFilter.TERRITORY;
        boolean widened = filter == CommunityFilter.ADMINISTRATION && query.allAdministrations();
        return new FacetGroup(filter, used || first || widened, values, moreOf(filter));
    }

    private Widening moreOf(CommunityFilter filter) {
        int found = counts.administrations().size();
        if (filter != CommunityFilter.ADMINISTRATION || found <= MOST_ADMINISTRATIONS) {
            return null;
        }
        boolean all = query.allAdministrations();
        String label = all
                ? words.say("community.list.label.mostAdministrations")
                : words.say("community.list.label.allAdministrations", found);
        return new Widening(label, query.offeringAllAdministrations(!all));
    }

    private List<FacetValue> themes() {
        return tree(
                CommunityFilter.THEME,
                book.rootThemes(),
                book::childrenOf,
                ThemeItem::code,
                ThemeItem::name,
                theme -> counts.themes().get(theme.id()));
    }

    private List<FacetValue> territories() {
        return tree(
                CommunityFilter.TERRITORY,
                book.firstLevel(),
                book::departementsOf,
                TerritoryItem::code,
                TerritoryItem::name,
                territory -> counts.territories().get(territory.id()));
    }

    private <T> List<FacetValue> tree(
            CommunityFilter filter,
            List<T> roots,
            Function<T, List<T>> below,
            Function<T, String> code,
            Function<T, String> name,
            Function<T, Long> count) {
        List<FacetValue> values = new ArrayList<>();
        for (T root : roots) {
            List<T> children = below.apply(root);
            boolean ticked = query.has(filter, code.apply(root));
            boolean childTicked = children.stream().anyMatch(child -> query.has(filter, code.apply(child)));
            addIfUseful(values, filter, code.apply(root), name.apply(root), count.apply(root), false);
            // an overseas région with its one département: the same place twice
            if (childTicked || (ticked && children.size() > 1)) {
                children.forEach(child ->
                        addIfUseful(values, filter, code.apply(child), name.apply(child), count.apply(child), true));
            }
        }
        return values;
    }

    private List<FacetValue> administrations() {
        Map<Integer, Long> byId = counts.administrations();
        Set<Integer> most = byId.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(query.allAdministrations() ? byId.size() : MOST_ADMINISTRATIONS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<FacetValue> values = new ArrayList<>();
        for (AdministrationItem one : book.administrations()) {
            if (most.contains(one.id()) || query.has(CommunityFilter.ADMINISTRATION, one.code())) {
                addIfUseful(
                        values, CommunityFilter.ADMINISTRATION, one.code(), one.shortName(), byId.get(one.id()), false);
            }
        }
        return values;
    }

    private <E extends Enum<E>> List<FacetValue> constants(
            CommunityFilter filter, E[] constants, Map<E, Long> byConstant, Map<E, String> codes) {
        List<FacetValue> values = new ArrayList<>();
        for (E constant : constants) {
            addIfUseful(values, filter, codes.get(constant), words.name(constant), byConstant.get(constant), false);
        }
        return values;
    }

    private void addIfUseful(
            List<FacetValue> values, CommunityFilter filter, String code, String name, Long found, boolean under) {
        long count = found == null ? 0 : found;
        boolean ticked = query.has(filter, code);
        if (count > 0 || ticked) {
            values.add(new FacetValue(code, words.say("community.list.label.value", name, count), ticked, under));
        }
    }
}
