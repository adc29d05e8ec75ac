package fr.gouv.hub.web.community;

import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.TerritoryKind;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.web.shared.FranceShapes;
import fr.gouv.hub.web.shared.FranceShapes.Shape;
import fr.gouv.hub.web.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Lays the counts of the territories out on the map. Once one région, or départements of one région, are chosen, the map
 * shows that région by département; a région that is one département is shown with the country.
 */
public final class MapDrawing {

    private static final double COUNTRY_FONT = 34;
    private static final double FONT_OF_SPAN = 1.0 / 20;

    /** A département this many times smaller than its région is drawn apart. */
    private static final double PARTS_OF_SMALLEST = 5;

    private final MapSubject subject;
    private final Map<Integer, Long> counts;
    private final ReferenceBook book;
    private final FranceShapes shapes;
    private final Words words;

    /** @param counts by territory */
    public MapDrawing(
            MapSubject subject, Map<Integer, Long> counts, ReferenceBook book, FranceShapes shapes, Words words) {
        this.subject = subject;
        this.counts = counts;
        this.book = book;
        this.shapes = shapes;
        this.words = words;
    }

    public TerritoryMap draw() {
        return region().map(this::ofRegion).orElseGet(this::ofCountry);
    }

    /** The one région in which all that is chosen lies. */
    private Optional<TerritoryItem> region() {
        Set<Integer> around = subject.chosen().stream()
                .flatMap(code -> book.territoryByCode(code).stream())
                .map(territory -> territory.kind() == TerritoryKind.DEPARTEMENT ? territory.parentId() : territory.id())
                .collect(Collectors.toSet());
        return around.size() != 1
                ? Optional.empty()
                : around.stream()
                        .map(book::territory)
                        .filter(territory -> book.departementsOf(territory).size() > 1)
                        .findFirst();
    }

    private TerritoryMap ofCountry() {
        List<TerritoryItem> all = book.firstLevel();
        MapScale scale = scale(all);
        List<MapPlace> drawn = new ArrayList<>();
        List<MapPlace> beside = new ArrayList<>();
        for (TerritoryItem territory : all) {
            (isOnMainland(territory) ? drawn : beside).add(place(territory, territory.name(), scale));
        }
        String country = words.say("community.map.label.country");
        return new TerritoryMap(
                country,
                subject.texts(country),
                null,
                FranceShapes.MAINLAND,
                COUNTRY_FONT,
                drawn,
                null,
                beside,
                all.stream()
                        .map(territory -> place(territory, territory.name(), scale))
                        .toList(),
                legend(scale));
    }

    private TerritoryMap ofRegion(TerritoryItem region) {
        List<TerritoryItem> departements = book.departementsOf(region);
        MapScale scale = scale(departements);
        Optional<Shape> shape = shapes.find(region.code());
        double smallest = shape.map(Shape::span).orElse(0.0) / PARTS_OF_SMALLEST;
        Predicate<TerritoryItem> small = departement -> shapes.find(departement.code())
                .filter(drawn -> drawn.span() < smallest)
                .isPresent();
        List<MapPlace> all = places(departements, scale);
        List<MapPlace> rows = new ArrayList<>();
        rows.add(place(region, words.say("community.map.label.wholeRegion", region.name()), null));
        rows.addAll(all);
        return new TerritoryMap(
                region.name(),
                subject.texts(region.name()),
                subject.href(List.of()),
                shape.map(Shape::viewBox).orElse(FranceShapes.MAINLAND),
                shape.map(MapDrawing::fontSize).orElse(COUNTRY_FONT),
                places(departements.stream().filter(small.negate()).toList(), scale),
                inset(departements.stream().filter(small).toList(), scale),
                List.of(),
                rows,
                legend(scale));
    }

    private List<MapPlace> places(List<TerritoryItem> territories, MapScale scale) {
        return territories.stream()
                .map(territory -> place(territory, territory.name(), scale))
                .toList();
    }

    /** Paris and its neighbours are too small to be hit, or to hold a figure, on a map of their région. */
    private MapInset inset(List<TerritoryItem> small, MapScale scale) {
        return small.stream()
                .flatMap(territory -> shapes.find(territory.code()).stream())
                .reduce(Shape::with)
                .map(around -> new MapInset(around.viewBox(), fontSize(around), places(small, scale)))
                .orElse(null);
    }

    private static double fontSize(Shape shape) {
        return Math.round(shape.span() * FONT_OF_SPAN * 10) / 10.0;
    }

    /** INSEE numbers the overseas régions from 01, those of the mainland from 11. */
    private static boolean isOnMainland(TerritoryItem territory) {
        return territory.kind() == TerritoryKind.REGION && !territory.code().startsWith("R0");
    }

    /** The nation is no part of the map: what it counts is of no territory in particular. */
    private MapScale scale(List<TerritoryItem> territories) {
        return new MapScale(territories.stream()
                .filter(territory -> territory.kind() != TerritoryKind.NATIONAL)
                .mapToLong(this::count)
                .max()
                .orElse(0));
    }

    private long count(TerritoryItem territory) {
        return Objects.requireNonNullElse(counts.get(territory.id()), 0L);
    }

    /** @param scale null for a territory that holds the others */
    private MapPlace place(TerritoryItem territory, String name, MapScale scale) {
        long count = count(territory);
        Optional<Shape> shape = shapes.find(territory.code());
        return new MapPlace(
                subject.href(List.of(territory.code())),
                name,
                count,
                subject.label(name, count),
                scale == null || territory.kind() == TerritoryKind.NATIONAL ? null : scale.stepOf(count),
                shape.isPresent() ? shapes.address(territory.code()) : null,
                shape.map(Shape::viewBox).orElse(null),
                count == 0 ? "" : words.number(count),
                shape.map(Shape::x).orElse(0.0),
                shape.map(Shape::y).orElse(0.0),
                subject.chosen().contains(territory.code()));
    }

    private List<Badge> legend(MapScale scale) {
        List<Badge> legend = new ArrayList<>();
        legend.add(new Badge(subject.none(), "hub-step-0"));
        for (int step = 1; step <= scale.steps(); step++) {
            legend.add(new Badge(
                    scale.lowest(step) == scale.highest(step)
                            ? words.say("community.map.label.exactly", scale.lowest(step))
                            : words.say("community.map.label.between", scale.lowest(step), scale.highest(step)),
                    "hub-step-" + step));
        }
        return legend;
    }
}
