package fr.gouv.hub.domain.event;

import java.time.Duration;
import java.util.Objects;

/** What a revision changed for those who come. */
public record EventChange(State before, State after) {

    private static final Duration WORTH_TELLING = Duration.ofMinutes(15);

    /**
     * When and where an event takes place.
     *
     * @param place may be null
     * @param link may be null
     */
    public record State(EventTime time, String place, String link) {}

    /** Whether those who have a seat must be told. */
    public boolean isWorthTelling() {
        return isForEverybody() || !Objects.equals(before.link, after.link);
    }

    /**
     * Whether those who wait must be told, too: it moved by a quarter of an hour or more, or to another place. Of another
     * link they know nothing.
     */
    public boolean isForEverybody() {
        return moved() || !Objects.equals(before.place, after.place);
    }

    /** Whether it begins on another day, of which nobody was reminded yet. */
    public boolean isOtherDay() {
        return !before.time.start().toLocalDate().equals(after.time.start().toLocalDate());
    }

    private boolean moved() {
        return apart(Duration.between(before.time.startsAt(), after.time.startsAt()))
                || apart(Duration.between(before.time.endsAt(), after.time.endsAt()));
    }

    private static boolean apart(Duration difference) {
        return difference.abs().compareTo(WORTH_TELLING) >= 0;
    }
}
