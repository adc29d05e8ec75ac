package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * Who welcomes people at an event, beside its organisers.
 *
 * @param open whether somebody can still be named
 */
public record Stewards(
        String slug, String title, String communitySlug, String communityName, boolean open, List<Line> lines) {

    public Stewards {
        lines = List.copyOf(lines);
    }

    /** One of them. */
    public record Line(long id, String name) {}
}
