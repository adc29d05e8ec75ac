package fr.gouv.hub.bench.load;

import java.util.Arrays;

/**
 * What one run gave.
 *
 * @param count right and wrong answers that came within the time
 * @param nanos how long it ran
 * @param wrong answers with another status than the expected one
 * @param cookies answers that set a cookie
 * @param latencies of each answer in nanoseconds, ascending
 */
// compared by nobody
@SuppressWarnings("ArrayRecordComponent")
public record LoadResult(int count, long nanos, int wrong, int cookies, long[] latencies) {

    static LoadResult of(int count, long nanos, int wrong, int cookies, long[] unsorted) {
        long[] sorted = Arrays.copyOf(unsorted, count);
        Arrays.sort(sorted);
        return new LoadResult(count, nanos, wrong, cookies, sorted);
    }

    /** @return answers per second */
    public double rate() {
        return count * 1e9 / nanos;
    }

    /**
     * @param percent 50 for the median
     * @return the latency, in milliseconds, that so many percent of the answers did not exceed; NaN without answers
     */
    public double percentile(int percent) {
        if (count == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100.0 * count);
        return latencies[Math.max(1, rank) - 1] / 1e6;
    }
}
