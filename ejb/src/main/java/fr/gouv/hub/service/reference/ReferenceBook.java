package fr.gouv.hub.service.reference;

import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.TerritoryKind;
import fr.gouv.hub.domain.reference.ThemeItem;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One reading of the reference data, immutable, in the order that lists show. */
public final class ReferenceBook {

    private final Map<Integer, ThemeItem> themes;
    private final Map<Integer, TerritoryItem> territories;
    private final Map<Integer, AdministrationItem> administrations;
    private final Map<Integer, Integer> rank = new HashMap<>();

    /** Each list in the order that pages show. */
    public ReferenceBook(
            List<ThemeItem> themes, List<TerritoryItem> territories, List<AdministrationItem> administrations) {
        this.themes = byId(themes, ThemeItem::id);
        this.territories = byId(territories, TerritoryItem::id);
        this.territories.keySet().forEach(id -> rank.put(id, rank.size()));
        this.administrations = byId(administrations, AdministrationItem::id);
    }

    public Collection<ThemeItem> themes() {
        return themes.values();
    }

    public Collection<TerritoryItem> territories() {
        return territories.values();
    }

    public Collection<AdministrationItem> administrations() {
        return administrations.values();
    }

    public List<ThemeItem> rootThemes() {
        return themes().stream().filter(theme -> theme.parentId() == null).toList();
    }

    public List<ThemeItem> childrenOf(ThemeItem root) {
        return themes().stream()
                .filter(theme -> root.id().equals(theme.parentId()))
                .toList();
    }

    /** The nation, régions and overseas collectivities: the first level of every territory list. */
    public List<TerritoryItem> firstLevel() {
        return territories().stream()
                .filter(territory -> territory.kind() != TerritoryKind.DEPARTEMENT)
                .toList();
    }

    public List<TerritoryItem> departementsOf(TerritoryItem region) {
        return territories().stream()
                .filter(territory -> territory.kind() == TerritoryKind.DEPARTEMENT
                        && region.id().equals(territory.parentId()))
                .toList();
    }

    public ThemeItem theme(Integer id) {
        return themes.get(id);
    }

    public TerritoryItem territory(Integer id) {
        return territories.get(id);
    }

    /** @param ids separated by commas, as {@code group_concat} writes them; null or unknown ids give nothing */
    public List<TerritoryItem> territories(String ids) {
        return ids == null
                ? List.of()
                : Arrays.stream(ids.split(","))
                        .map(id -> territory(Integer.valueOf(id)))
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparingInt(territory -> rank.get(territory.id())))
                        .toList();
    }

    public AdministrationItem administration(Integer id) {
        return administrations.get(id);
    }

    public Optional<ThemeItem> themeByCode(String code) {
        return themes().stream().filter(theme -> theme.code().equals(code)).findFirst();
    }

    public Optional<TerritoryItem> territoryByCode(String code) {
        return territories().stream()
                .filter(territory -> territory.code().equals(code))
                .findFirst();
    }

    public Optional<AdministrationItem> administrationByCode(String code) {
        return administrations().stream()
                .filter(administration -> administration.code().equals(code))
                .findFirst();
    }

    /** The themes and all that stands under them. */
    public Set<Integer> withChildThemes(Set<Integer> ids) {
        Set<Integer> result = new HashSet<>(ids);
        themes().stream()
                .filter(theme -> theme.parentId() != null && ids.contains(theme.parentId()))
                .forEach(theme -> result.add(theme.id()));
        return result;
    }

    /** The territories and, for a région, its départements. The nation stands for itself alone. */
    public Set<Integer> withDepartements(Set<Integer> ids) {
        Set<Integer> result = new HashSet<>(ids);
        territories().stream()
                .filter(territory -> territory.kind() == TerritoryKind.DEPARTEMENT
                        && territory.parentId() != null
                        && ids.contains(territory.parentId()))
                .forEach(territory -> result.add(territory.id()));
        return result;
    }

    /**
     * A theme, those under it and the one above it.
     *
     * @param code null or unknown gives nothing
     */
    public Set<Integer> themesNear(String code) {
        Set<Integer> near = new HashSet<>();
        themeByCode(code).ifPresent(theme -> {
            near.addAll(withChildThemes(Set.of(theme.id())));
            addParent(near, theme.parentId());
        });
        return near;
    }

    /**
     * A territory, the départements of a région, the région of a département. The nation stands for itself alone.
     *
     * @param code null or unknown gives nothing
     */
    public Set<Integer> territoriesNear(String code) {
        Set<Integer> near = new HashSet<>();
        territoryByCode(code).ifPresent(territory -> {
            near.addAll(withDepartements(Set.of(territory.id())));
            if (territory.kind() == TerritoryKind.DEPARTEMENT) {
                addParent(near, territory.parentId());
            }
        });
        return near;
    }

    private static void addParent(Set<Integer> near, Integer parent) {
        if (parent != null) {
            near.add(parent);
        }
    }

    private static <T> Map<Integer, T> byId(List<T> items, Function<T, Integer> id) {
        Map<Integer, T> result = new LinkedHashMap<>();
        items.forEach(item -> result.put(id.apply(item), item));
        return result;
    }
}
