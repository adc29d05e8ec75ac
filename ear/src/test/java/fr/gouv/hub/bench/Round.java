package fr.gouv.hub.bench;

import fr.gouv.hub.bench.load.LoadResult;

/**
 * One run of a page between two of its yardstick.
 *
 * @param before the yardstick's rate before it, answers per second
 * @param after the yardstick's rate after it
 */
record Round(LoadResult page, double before, double after) {
    private static final double MOST_APART = 0.30;

    /** @return false when the machine was busy with something else: the two yardsticks differ too much */
    boolean isSteady() {
        return Math.abs(before - after) <= MOST_APART * Math.max(before, after);
    }

    double yardstick() {
        return (before + after) / 2;
    }

    /** @return the page's rate as a share of the yardstick's */
    double ratio() {
        return page.rate() / yardstick();
    }
}
