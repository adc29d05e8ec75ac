package fr.gouv.hub.web.community;

import java.util.List;

/**
 * Counts on a map: the whole country, or one région.
 *
 * @param name of what is shown
 * @param texts what it says of what it counts
 * @param back the address of the whole country; null when that is what is shown
 * @param viewBox of the drawing
 * @param fontSize of the figures, in its units
 * @param shapes territories drawn in one picture
 * @param inset the smallest of them, drawn again larger: only there are they links; null when none is too small
 * @param tiles territories that stand beside it
 * @param rows every territory, for the table
 * @param legend the scale of colours
 */
public record TerritoryMap(
        String name,
        MapTexts texts,
        String back,
        String viewBox,
        double fontSize,
        List<MapPlace> shapes,
        MapInset inset,
        List<MapPlace> tiles,
        List<MapPlace> rows,
        List<Badge> legend) {

    public TerritoryMap {
        shapes = List.copyOf(shapes);
        tiles = List.copyOf(tiles);
        rows = List.copyOf(rows);
        legend = List.copyOf(legend);
    }
}
