package fr.gouv.hub.web.community;

import java.util.List;

/**
 * A part of a map, drawn larger.
 *
 * @param fontSize of the figures, in the units of the drawing
 */
public record MapInset(String viewBox, double fontSize, List<MapPlace> shapes) {

    public MapInset {
        shapes = List.copyOf(shapes);
    }
}
