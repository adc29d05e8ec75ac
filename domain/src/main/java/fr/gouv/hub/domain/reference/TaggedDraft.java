package fr.gouv.hub.domain.reference;

import java.util.LinkedHashSet;
import java.util.Set;

/** A form that says which themes and territories something is about, by their codes. How many there may be is its subject's rule. */
public abstract class TaggedDraft {

    private Set<String> themes = new LinkedHashSet<>();
    private Set<String> territories = new LinkedHashSet<>();

    /** Codes of themes. */
    public Set<String> getThemes() {
        return themes;
    }

    public void setThemes(Set<String> themes) {
        this.themes = new LinkedHashSet<>(themes);
    }

    /** Codes of territories. */
    public Set<String> getTerritories() {
        return territories;
    }

    public void setTerritories(Set<String> territories) {
        this.territories = new LinkedHashSet<>(territories);
    }
}
