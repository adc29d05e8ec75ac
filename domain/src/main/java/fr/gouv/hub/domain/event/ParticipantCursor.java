package fr.gouv.hub.domain.event;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the list of those who come, then of those who wait: it goes on behind somebody.
 *
 * @param status his
 * @param turn his
 */
public record ParticipantCursor(RegistrationStatus status, int turn) {

    private static final Pattern TEXT = Pattern.compile("(REGISTERED|WAITING)-([0-9]{1,9})");

    /** @return the place that this text names, as {@link #text} wrote it; empty for anything else */
    public static Optional<ParticipantCursor> parse(String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        return matcher.matches()
                ? Optional.of(new ParticipantCursor(
                        RegistrationStatus.valueOf(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** For an address. */
    public String text() {
        return status + "-" + turn;
    }
}
