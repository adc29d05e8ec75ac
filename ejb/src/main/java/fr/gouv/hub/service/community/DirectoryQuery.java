package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.domain.community.CommunitySort;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.TerritoryKind;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.domain.shared.Excerpt;
import fr.gouv.hub.service.reference.ReferenceBook;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the address of the directory asks for: read from the query string, whatever it holds, and written back into links.
 *
 * @param values codes that exist, by group of filters; the text that is searched under {@link CommunityFilter#TEXT}
 * @param sort order
 * @param layout list or map
 * @param allAdministrations whether the filters offer every administration, not only those of the most communities
 * @param page number asked for, at least 1; perhaps past the end
 * @param ignored values that do not exist, shortened, a few at most: the page says so
 * @param typed what was written as the text that is searched, however long and whether it can be searched or not
 * @param textCut whether the text was too long and only its beginning is searched
 */
public record DirectoryQuery(
        Map<CommunityFilter, List<String>> values,
        CommunitySort sort,
        DirectoryLayout layout,
        boolean allAdministrations,
        int page,
        List<String> ignored,
        String typed,
        boolean textCut) {

    private static final int MOST_IGNORED = 5;
    private static final int LONGEST_IGNORED = 40;

    public DirectoryQuery {
        Map<CommunityFilter, List<String>> kept = new EnumMap<>(CommunityFilter.class);
        values.forEach((filter, codes) -> {
            if (!codes.isEmpty()) {
                kept.put(filter, List.copyOf(codes));
            }
        });
        values = kept;
        ignored = List.copyOf(ignored);
    }

    /** @param parameters of the request: any name, any number of values, any value */
    public static DirectoryQuery read(Map<String, String[]> parameters, ReferenceBook book) {
        return new Reader(parameters).read(book);
    }

    /** @param queryString as {@link #normalForm} writes it, or as a browser sends it: any text */
    public static DirectoryQuery parse(String queryString, ReferenceBook book) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : queryString.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters
                        .computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(decode(parts[1]));
            }
        }
        Map<String, String[]> read = new LinkedHashMap<>();
        parameters.forEach((name, values) -> read.put(name, values.toArray(String[]::new)));
        return read(read, book);
    }

    /** A stray % stands for itself. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }

    /** One reading; collects what it does not understand. */
    private static final class Reader {

        private final Map<String, String[]> parameters;
        private final Set<String> ignored = new LinkedHashSet<>();

        Reader(Map<String, String[]> parameters) {
            this.parameters = parameters;
        }

        DirectoryQuery read(ReferenceBook book) {
            Map<CommunityFilter, List<String>> values = new EnumMap<>(CommunityFilter.class);
            // Unicode's format and control characters cannot be seen, and some turn the text around
            String typed = String.join(" ", given(DirectoryCodes.parameter(CommunityFilter.TEXT)))
                    .replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ")
                    .strip();
            String text = textOf(typed);
            values.put(CommunityFilter.TEXT, text.isEmpty() ? List.of() : List.of(text));
            keep(values, CommunityFilter.THEME, code -> book.themeByCode(code).isPresent());
            keep(values, CommunityFilter.TERRITORY, code -> book.territoryByCode(code)
                    .isPresent());
            keep(values, CommunityFilter.ADMINISTRATION, code -> book.administrationByCode(code)
                    .isPresent());
            keep(values, CommunityFilter.BRANCH, DirectoryCodes.BRANCHES::containsValue);
            keep(values, CommunityFilter.POLICY, DirectoryCodes.POLICIES::containsValue);
            keep(values, CommunityFilter.ACTIVITY, DirectoryCodes.ACTIVITIES::containsValue);
            // one or the other: the first counts
            values.computeIfPresent(
                    CommunityFilter.ACTIVITY,
                    (filter, codes) -> codes.stream().limit(1).toList());
            CommunitySort sort = understood(DirectoryCodes.SORT, DirectoryCodes.SORTS::containsValue).stream()
                    .findFirst()
                    .map(code -> DirectoryCodes.read(DirectoryCodes.SORTS, code))
                    .orElse(CommunitySort.NAME);
            DirectoryLayout layout = understood(DirectoryCodes.LAYOUT, DirectoryCodes.LAYOUTS::containsValue).stream()
                    .findFirst()
                    .map(code -> DirectoryCodes.read(DirectoryCodes.LAYOUTS, code))
                    .orElse(DirectoryLayout.LIST);
            boolean all = !understood(DirectoryCodes.ADMINISTRATIONS, DirectoryCodes.ALL::equals)
                    .isEmpty();
            boolean cut = typed.length() > text.length() && !text.isEmpty();
            return new DirectoryQuery(
                    values, sort, layout, all, pageOf(given(DirectoryCodes.PAGE)), List.copyOf(ignored), typed, cut);
        }

        private String textOf(String typed) {
            CommunityCriteria asked = searching(typed);
            if (!asked.text().isEmpty() && asked.words().isEmpty()) {
                ignore(asked.text());
                return "";
            }
            return asked.text();
        }

        private void keep(Map<CommunityFilter, List<String>> values, CommunityFilter filter, Predicate<String> exists) {
            values.put(filter, understood(DirectoryCodes.parameter(filter), exists));
        }

        private List<String> understood(String parameter, Predicate<String> exists) {
            Map<Boolean, List<String>> known =
                    given(parameter).stream().distinct().collect(Collectors.partitioningBy(exists));
            known.get(false).forEach(this::ignore);
            return known.get(true);
        }

        private void ignore(String value) {
            if (ignored.size() < MOST_IGNORED) {
                ignored.add(Excerpt.ofLine(value, LONGEST_IGNORED));
            }
        }

        private List<String> given(String parameter) {
            String[] given = parameters.getOrDefault(parameter, new String[0]);
            return List.of(given).stream().filter(value -> !value.isBlank()).toList();
        }

        /** « 12 » → 12; nothing, a word, 0 or less → 1; more than fits → past the end. */
        private static int pageOf(List<String> given) {
            String digits = given.isEmpty() ? "" : given.get(0).strip();
            if (!digits.matches("[0-9]+")) {
                return 1;
            }
            return digits.length() > 9 ? Integer.MAX_VALUE : Math.max(1, Integer.parseInt(digits));
        }
    }

    private static CommunityCriteria searching(String text) {
        return new CommunityCriteria(text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, CommunitySort.NAME);
    }

    public List<String> codes(CommunityFilter filter) {
        return values.getOrDefault(filter, List.of());
    }

    public boolean has(CommunityFilter filter, String code) {
        return codes(filter).contains(code);
    }

    public String text() {
        return codes(CommunityFilter.TEXT).stream().findFirst().orElse("");
    }

    /**
     * What the directory searches. Where a région and one of its départements are both ticked, the département counts: it
     * was ticked to narrow the région. The same with themes.
     */
    public CommunityCriteria criteria(ReferenceBook book) {
        List<ThemeItem> themes = codes(CommunityFilter.THEME).stream()
                .flatMap(code -> book.themeByCode(code).stream())
                .toList();
        List<TerritoryItem> territories = codes(CommunityFilter.TERRITORY).stream()
                .flatMap(code -> book.territoryByCode(code).stream())
                .toList();
        return new CommunityCriteria(
                text(),
                narrowest(themes, ThemeItem::id, ThemeItem::parentId),
                narrowest(territories, TerritoryItem::id, DirectoryQuery::regionOf),
                codes(CommunityFilter.ADMINISTRATION).stream()
                        .flatMap(code -> book.administrationByCode(code).stream())
                        .map(AdministrationItem::id)
                        .collect(Collectors.toSet()),
                constants(DirectoryCodes.BRANCHES, CommunityFilter.BRANCH),
                constants(DirectoryCodes.POLICIES, CommunityFilter.POLICY),
                constants(DirectoryCodes.ACTIVITIES, CommunityFilter.ACTIVITY).stream()
                        .findFirst()
                        .orElse(null),
                sort);
    }

    /** The nation stands for itself alone: a région does not narrow it. */
    private static Integer regionOf(TerritoryItem territory) {
        return territory.kind() == TerritoryKind.DEPARTEMENT ? territory.parentId() : null;
    }

    private static <T> Set<Integer> narrowest(List<T> ticked, Function<T, Integer> id, Function<T, Integer> parent) {
        Set<Integer> narrowed =
                ticked.stream().map(parent).filter(Objects::nonNull).collect(Collectors.toSet());
        return ticked.stream().map(id).filter(one -> !narrowed.contains(one)).collect(Collectors.toSet());
    }

    private <E> Set<E> constants(Map<E, String> codes, CommunityFilter filter) {
        return codes(filter).stream()
                .map(code -> DirectoryCodes.read(codes, code))
                .collect(Collectors.toSet());
    }

    /** @return the query string of the same list without one value */
    public String without(CommunityFilter filter, String code) {
        Map<CommunityFilter, List<String>> fewer = new EnumMap<>(values);
        fewer.put(
                filter,
                codes(filter).stream().filter(kept -> !kept.equals(code)).toList());
        return write(fewer);
    }

    /** @return the query string of the same list without a group of filters */
    public String without(CommunityFilter filter) {
        Map<CommunityFilter, List<String>> fewer = new EnumMap<>(values);
        fewer.remove(filter);
        return write(fewer);
    }

    /** @return the query string of the same list in another order */
    public String sortedBy(CommunitySort order) {
        return write(values, order, layout, allAdministrations);
    }

    /** @return the query string of the same communities shown in another way */
    public String shownAs(DirectoryLayout other) {
        return write(values, sort, other, allAdministrations);
    }

    /** @return the query string of the same list, whose filters offer every administration, or those of the most communities */
    public String offeringAllAdministrations(boolean all) {
        return write(values, sort, layout, all);
    }

    /** @return the query string of the same search in other territories, by their codes */
    public String in(List<String> territories) {
        Map<CommunityFilter, List<String>> elsewhere = new EnumMap<>(CommunityFilter.class);
        elsewhere.putAll(values);
        elsewhere.put(CommunityFilter.TERRITORY, territories);
        return write(elsewhere);
    }

    /**
     * The same text for every address that finds the same communities in the same way: filters in one order, words in small
     * letters, neither order nor page.
     *
     * @return a query string without its question mark; empty when nothing narrows the directory
     */
    public String normalForm() {
        Map<CommunityFilter, List<String>> sorted = new EnumMap<>(CommunityFilter.class);
        values.forEach((filter, codes) -> sorted.put(
                filter,
                filter == CommunityFilter.TEXT
                        ? List.of(text().toLowerCase(Locale.FRENCH).replaceAll("\\s+", " "))
                        : codes.stream().sorted().toList()));
        String written = write(sorted, CommunitySort.NAME, DirectoryLayout.LIST, false);
        // a star stands for itself in a query string, and is refused in a path to return to
        return written.isEmpty() ? "" : written.substring(1).replace("*", "%2A");
    }

    /** @return the query string of the whole directory, shown in the same way */
    public String unfiltered() {
        return write(Map.of(), CommunitySort.NAME, layout, allAdministrations);
    }

    /** @return the query string of the whole directory with one filter */
    public static String only(CommunityFilter filter, String code) {
        return write(Map.of(filter, List.of(code)), CommunitySort.NAME, DirectoryLayout.LIST, false);
    }

    private String write(Map<CommunityFilter, List<String>> others) {
        return write(others, sort, layout, allAdministrations);
    }

    private static String write(
            Map<CommunityFilter, List<String>> values,
            CommunitySort sort,
            DirectoryLayout layout,
            boolean allAdministrations) {
        List<String> pairs = new ArrayList<>();
        for (CommunityFilter filter : CommunityFilter.values()) {
            values.getOrDefault(filter, List.of())
                    .forEach(value -> pairs.add(
                            DirectoryCodes.parameter(filter) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        if (sort != CommunitySort.NAME) {
            pairs.add(DirectoryCodes.SORT + "=" + DirectoryCodes.SORTS.get(sort));
        }
        if (layout != DirectoryLayout.LIST) {
            pairs.add(DirectoryCodes.LAYOUT + "=" + DirectoryCodes.LAYOUTS.get(layout));
        }
        if (allAdministrations) {
            pairs.add(DirectoryCodes.ADMINISTRATIONS + "=" + DirectoryCodes.ALL);
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
