package fr.gouv.hub.domain.event;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place between two lines of an agenda: the list goes on behind the event that it names.
 *
 * @param startsAt when that event starts
 * @param id of that event
 * @param backwards whether the lines before it are wanted, rather than those after it
 */
public record EventCursor(Instant startsAt, long id, boolean backwards) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,11})-([0-9]{1,18})");

    /** @return the cursor that this text names, as {@link #text} wrote it; empty for anything else */
    public static Optional<EventCursor> parse(String text, boolean backwards) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        return matcher.matches()
                ? Optional.of(new EventCursor(
                        Instant.ofEpochSecond(Long.parseLong(matcher.group(1))),
                        Long.parseLong(matcher.group(2)),
                        backwards))
                : Optional.empty();
    }

    /** For an address. Events start at whole seconds. */
    public String text() {
        return startsAt.getEpochSecond() + "-" + id;
    }
}
