package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.reference.CivilServiceBranch;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the reader of the directory asks for. Empty sets and null mean « any ».
 *
 * @param text words that must all be found; at most {@link #LONGEST_TEXT} characters are used
 * @param themes ids; a theme stands for its children too
 * @param territories ids; a région stands for its départements too
 * @param administrations ids of administrations concerned
 * @param branches versants concerned
 * @param policies join policies
 * @param activity lively or dormant, or null
 * @param sort order
 */
public record CommunityCriteria(
        String text,
        Set<Integer> themes,
        Set<Integer> territories,
        Set<Integer> administrations,
        Set<CivilServiceBranch> branches,
        Set<JoinPolicy> policies,
        CommunityActivity activity,
        CommunitySort sort) {

    /** Longest search, in characters; what comes after is ignored. */
    public static final int LONGEST_TEXT = 100;

    private static final int MOST_WORDS = 8;

    /** Everything, by name. */
    public static final CommunityCriteria ALL =
            new CommunityCriteria("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, CommunitySort.NAME);

    public CommunityCriteria {
        text = text == null ? "" : text.strip();
        if (text.length() > LONGEST_TEXT) {
            text = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT)))
                    .strip();
        }
        themes = Set.copyOf(themes);
        territories = Set.copyOf(territories);
        administrations = Set.copyOf(administrations);
        branches = Set.copyOf(branches);
        policies = Set.copyOf(policies);
    }

    /** The words of the text, at most eight: letters and digits only, so that no sign is special to the database. */
    public List<String> words() {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** The same criteria in another order. */
    public CommunityCriteria inOrder(CommunitySort order) {
        return new CommunityCriteria(text, themes, territories, administrations, branches, policies, activity, order);
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return !used().isEmpty();
    }

    /** The groups of filters that narrow the list. */
    public Set<CommunityFilter> used() {
        Set<CommunityFilter> used = EnumSet.noneOf(CommunityFilter.class);
        addIf(!text.isEmpty(), CommunityFilter.TEXT, used);
        addIf(!themes.isEmpty(), CommunityFilter.THEME, used);
        addIf(!territories.isEmpty(), CommunityFilter.TERRITORY, used);
        addIf(!administrations.isEmpty(), CommunityFilter.ADMINISTRATION, used);
        addIf(!branches.isEmpty(), CommunityFilter.BRANCH, used);
        addIf(!policies.isEmpty(), CommunityFilter.POLICY, used);
        addIf(activity != null, CommunityFilter.ACTIVITY, used);
        return used;
    }

    private static void addIf(boolean narrows, CommunityFilter filter, Set<CommunityFilter> used) {
        if (narrows) {
            used.add(filter);
        }
    }
}
