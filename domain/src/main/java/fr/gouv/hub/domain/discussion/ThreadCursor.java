package fr.gouv.hub.domain.discussion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a list of threads by their last post. Written into addresses as « microseconds-id ». */
public record ThreadCursor(Instant at, long id) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,17})-([0-9]{1,18})");
    private static final long MICROSECONDS = 1_000_000;

    public static ThreadCursor of(ThreadSummary thread) {
        return new ThreadCursor(thread.lastPostAt(), thread.id());
    }

    /** @return empty for what no list has written */
    public static Optional<ThreadCursor> parse(String text) {
        Matcher parts = WRITTEN.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            long micros = Long.parseLong(parts.group(1));
            Instant at = Instant.ofEpochSecond(micros / MICROSECONDS, micros % MICROSECONDS * 1_000);
            return Optional.of(new ThreadCursor(at, Long.parseLong(parts.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
