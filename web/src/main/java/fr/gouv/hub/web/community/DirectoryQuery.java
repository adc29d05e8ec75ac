package fr.gouv.hub.web.community;

import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.domain.community.CommunitySort;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.reference.ReferenceBook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
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
 * @param page number asked for, at least 1; perhaps past the end
 * @param ignored values that do not exist, shortened, a few at most: the page says so
 * @param textCut whether the text was too long and only its beginning is searched
 */
public record DirectoryQuery(
        Map<CommunityFilter, List<String>> values,
        CommunitySort sort,
        int page,
        List<String> ignored,
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

    /** One reading; collects what it does not understand. */
    private static final class Reader {

        private final Map<String, String[]> parameters;
        private final Set<String> ignored = new LinkedHashSet<>();

        Reader(Map<String, String[]> parameters) {
            this.parameters = parameters;
        }

        DirectoryQuery read(ReferenceBook book) {
            Map<CommunityFilter, List<String>> values = new EnumMap<>(CommunityFilter.class);
            String typed = String.join(" ", given(DirectoryCodes.parameter(CommunityFilter.TEXT)));
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
            boolean cut = typed.strip().length() > text.length() && !text.isEmpty();
            return new DirectoryQuery(values, sort, pageOf(given(DirectoryCodes.PAGE)), List.copyOf(ignored), cut);
        }

        private String textOf(String typed) {
            // Unicode's format and control characters cannot be seen, and some turn the text around
            String plain = typed.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
            CommunityCriteria asked = searching(plain);
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
                ignored.add(shortened(value));
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

        private static String shortened(String value) {
            String plain = value.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
            return plain.codePointCount(0, plain.length()) <= LONGEST_IGNORED
                    ? plain
                    : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_IGNORED)) + "…";
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
                narrowest(territories, TerritoryItem::id, TerritoryItem::parentId),
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
        return write(fewer, sort);
    }

    /** @return the query string of the same list without a group of filters */
    public String without(CommunityFilter filter) {
        Map<CommunityFilter, List<String>> fewer = new EnumMap<>(values);
        fewer.remove(filter);
        return write(fewer, sort);
    }

    /** @return the query string of the same list in another order */
    public String sortedBy(CommunitySort order) {
        return write(values, order);
    }

    /** @return the query string of the whole directory with one filter */
    public static String only(CommunityFilter filter, String code) {
        return write(Map.of(filter, List.of(code)), CommunitySort.NAME);
    }

    private static String write(Map<CommunityFilter, List<String>> values, CommunitySort sort) {
        List<String> pairs = new ArrayList<>();
        for (CommunityFilter filter : CommunityFilter.values()) {
            values.getOrDefault(filter, List.of())
                    .forEach(value -> pairs.add(
                            DirectoryCodes.parameter(filter) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        if (sort != CommunitySort.NAME) {
            pairs.add(DirectoryCodes.SORT + "=" + DirectoryCodes.SORTS.get(sort));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
