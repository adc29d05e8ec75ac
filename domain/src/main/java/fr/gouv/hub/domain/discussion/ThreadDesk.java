package fr.gouv.hub.domain.discussion;

import java.util.List;

/**
 * A thread in the hands of the animateurs.
 *
 * @param targets communities that it may be moved to
 */
public record ThreadDesk(ThreadHead head, List<MoveTarget> targets) {

    /** Another community that the animateur runs. */
    public record MoveTarget(String slug, String name) {}

    public ThreadDesk {
        targets = List.copyOf(targets);
    }
}
