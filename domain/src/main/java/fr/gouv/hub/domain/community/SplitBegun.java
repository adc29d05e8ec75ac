package fr.gouv.hub.domain.community;

import java.util.List;

/**
 * A community that comes out of another is about to be published. Told before the rows of the two are locked: whoever locks
 * rows of his own before that of a community locks them now.
 *
 * @param threads threads of the origin that were chosen
 */
public record SplitBegun(List<Long> threads) {

    public SplitBegun {
        threads = List.copyOf(threads);
    }
}
