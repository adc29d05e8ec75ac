package fr.gouv.hub.web.community;

/**
 * A territory on the map and in the table beside it.
 *
 * @param href the list in that territory
 * @param count how many are there, the other filters being as they are
 * @param label name and count in words
 * @param step of the scale, 0 for none; null for a territory that is not compared with the others
 * @param drawing address of its shape; null when it has none
 * @param viewBox the rectangle around its shape; null when it has none
 * @param figure the count as the map writes it; empty for none
 * @param x where the map writes it
 * @param chosen whether the list is narrowed to it
 */
public record MapPlace(
        String href,
        String name,
        long count,
        String label,
        Integer step,
        String drawing,
        String viewBox,
        String figure,
        double x,
        double y,
        boolean chosen) {

    /** @return its class on the scale of colours */
    public String tint() {
        return step == null ? "" : "hub-step-" + step;
    }

    /** @return « true » when it is chosen, for {@code aria-current}; else empty: no attribute */
    public String current() {
        return chosen ? "true" : "";
    }
}
