package fr.gouv.hub.domain.reference;

/**
 * How many people share something: an administration, a département, or that they have not said.
 *
 * @param name of what they share; null when there is a gap instead
 * @param gap null when there is a name
 */
public record ReachCell(String name, ReachGap gap, long people) {

    public ReachCell {
        if ((name == null) == (gap == null)) {
            throw new IllegalArgumentException("a name or a gap: " + name + ", " + gap);
        }
    }

    public static ReachCell of(String name, long people) {
        return new ReachCell(name, null, people);
    }

    public static ReachCell of(ReachGap gap, long people) {
        return new ReachCell(null, gap, people);
    }
}
