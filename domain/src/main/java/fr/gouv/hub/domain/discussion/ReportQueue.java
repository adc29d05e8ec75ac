package fr.gouv.hub.domain.discussion;

import java.util.List;

/**
 * Reports that wait, the oldest first.
 *
 * @param next key of the page after this one, or 0
 */
public record ReportQueue(List<ReportLine> lines, long next) {

    public ReportQueue {
        lines = List.copyOf(lines);
    }
}
