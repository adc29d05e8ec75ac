package fr.gouv.hub.bench;

import java.util.Random;
import java.util.stream.IntStream;

/** How large communities are: the weight of the one at rank r is 1/r, as Zipf's law has it. Counts who joins. */
final class Sizes {
    /** Ranks are dealt out over the ids by this factor, prime to their number, so that the large ones are not the first ones. */
    private static final int SPREAD = 7_919;

    private final double[] cumulated;
    private final int[] members;

    Sizes(int communities) {
        cumulated = new double[communities];
        members = new int[communities + 1];
        double sum = 0;
        for (int rank = 1; rank <= communities; rank++) {
            sum += 1.0 / rank;
            cumulated[rank - 1] = sum;
        }
    }

    /** @return up to so many different ids of communities, drawn by weight */
    IntStream draw(int count, Random random) {
        return IntStream.generate(() -> draw(random)).limit(count).distinct();
    }

    private int draw(Random random) {
        int found = java.util.Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        int rank = found < 0 ? -found - 1 : found;
        return 1 + (int) ((long) rank * SPREAD % cumulated.length);
    }

    /**
     * Counts one more member.
     *
     * @return how many there are now
     */
    int join(int community) {
        return ++members[community];
    }

    /** @return how many communities there are */
    int communities() {
        return cumulated.length;
    }

    /** @return members counted so far */
    int of(int community) {
        return members[community];
    }
}
