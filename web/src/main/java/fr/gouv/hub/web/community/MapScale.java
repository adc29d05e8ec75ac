package fr.gouv.hub.web.community;

/** Five steps of colour for counts: none, then four equal ones up to the highest. */
final class MapScale {

    private static final int STEPS = 4;

    private final long width;
    private final long highest;

    MapScale(long highest) {
        this.highest = highest;
        this.width = Math.max(1, (highest + STEPS - 1) / STEPS);
    }

    /** @return 0 for none, else 1 to 4 */
    int stepOf(long count) {
        return (int) ((count + width - 1) / width);
    }

    /** @return how many steps are in use, beside that for none */
    int steps() {
        return stepOf(highest);
    }

    long lowest(int step) {
        return (step - 1) * width + 1;
    }

    long highest(int step) {
        return Math.min(step * width, highest);
    }
}
