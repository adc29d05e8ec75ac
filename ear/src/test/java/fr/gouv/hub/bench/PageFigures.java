package fr.gouv.hub.bench;

import java.util.List;

/**
 * What was found out of one page.
 *
 * @param bytes of its HTML
 * @param gzip bytes of its HTML, compressed
 * @param statements SQL statements of one request; -1 when not counted
 * @param yardstickStatements those of the page that it is compared with; -1 when that is the yardstick servlet
 * @param session whether a signed-out reader gets a session
 * @param levels one for each number of connections
 */
record PageFigures(
        BenchPage page,
        int bytes,
        int gzip,
        int statements,
        int yardstickStatements,
        boolean session,
        List<LevelFigures> levels) {

    /** @return the median latency at the fewest connections, in milliseconds: what growth is read from */
    double calmMedian() {
        return levels.get(0).percentile(50);
    }
}
