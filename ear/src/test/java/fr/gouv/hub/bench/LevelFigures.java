package fr.gouv.hub.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A page at one number of connections: medians over the steady rounds, over all rounds when none was steady.
 *
 * @param connections how many
 * @param rounds all of them
 */
record LevelFigures(int connections, List<Round> rounds) {

    int steady() {
        return (int) rounds.stream().filter(Round::isSteady).count();
    }

    double rate() {
        return median(round -> round.page().rate());
    }

    double yardstick() {
        return median(Round::yardstick);
    }

    double ratio() {
        return median(Round::ratio);
    }

    /** @return milliseconds */
    double percentile(int percent) {
        return median(round -> round.page().percentile(percent));
    }

    /** @return answers with a wrong status, over all rounds */
    int wrong() {
        return rounds.stream().mapToInt(round -> round.page().wrong()).sum();
    }

    /** @return answers that set a cookie, over all rounds */
    int cookies() {
        return rounds.stream().mapToInt(round -> round.page().cookies()).sum();
    }

    private double median(ToDoubleFunction<Round> figure) {
        List<Round> kept =
                steady() == 0 ? rounds : rounds.stream().filter(Round::isSteady).toList();
        double[] sorted = kept.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
