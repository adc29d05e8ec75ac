package fr.gouv.hub.domain.news;

import java.util.Set;

/**
 * What the reader of a list of news asks for. Empty sets and null mean « any ».
 *
 * @param themes ids; a theme stands for its children too
 * @param territories ids; a région stands for its départements too
 * @param community id of one community, or null
 */
public record NewsCriteria(Set<Integer> themes, Set<Integer> territories, Long community) {

    /** Everything. */
    public static final NewsCriteria ALL = new NewsCriteria(Set.of(), Set.of(), null);

    public NewsCriteria {
        themes = Set.copyOf(themes);
        territories = Set.copyOf(territories);
    }

    /** All of one community. */
    public static NewsCriteria of(long community) {
        return new NewsCriteria(Set.of(), Set.of(), community);
    }

    public boolean isFiltered() {
        return !themes.isEmpty() || !territories.isEmpty() || community != null;
    }

    /** Whether the list is that of one author: of the hub as a whole, or of one community. Only such a list has pinned items on top. */
    public boolean isOneBoard() {
        return themes.isEmpty() && territories.isEmpty();
    }
}
