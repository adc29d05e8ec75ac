package fr.gouv.hub.domain.event;

import java.time.Duration;
import java.util.Objects;

/**
 * What a revision changed for those who come.
 *
 * @param before when it was to take place
 * @param after when it takes place now
 * @param placeBefore where it was to take place, may be null
 * @param placeAfter where it takes place now, may be null
 */
public record EventChange(EventTime before, EventTime after, String placeBefore, String placeAfter) {

    private static final Duration WORTH_TELLING = Duration.ofMinutes(15);

    /** Whether people must be told: it moved by a quarter of an hour or more, or to another place. */
    public boolean isWorthTelling() {
        return moved() || !Objects.equals(placeBefore, placeAfter);
    }

    private boolean moved() {
        return Duration.between(before.startsAt(), after.startsAt()).abs().compareTo(WORTH_TELLING) >= 0
                || Duration.between(before.endsAt(), after.endsAt()).abs().compareTo(WORTH_TELLING) >= 0;
    }
}
