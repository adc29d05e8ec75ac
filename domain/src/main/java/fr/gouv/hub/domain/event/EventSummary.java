package fr.gouv.hub.domain.event;

import java.time.Instant;
import java.util.Map;

/**
 * One line of an agenda.
 *
 * @param mine where the reader stands, or null
 */
public record EventSummary(
        long id,
        String slug,
        String title,
        EventFormat format,
        EventMode mode,
        String place,
        EventTime time,
        EventStatus status,
        boolean external,
        Integer capacity,
        int registeredCount,
        String communitySlug,
        String communityName,
        RegistrationStatus mine) {

    /** The same event for a reader who stands with some events, by their ids. */
    public EventSummary with(Map<Long, RegistrationStatus> standing) {
        RegistrationStatus found = standing.get(id);
        return found == mine
                ? this
                : new EventSummary(
                        id,
                        slug,
                        title,
                        format,
                        mode,
                        place,
                        time,
                        status,
                        external,
                        capacity,
                        registeredCount,
                        communitySlug,
                        communityName,
                        found);
    }

    public Instant startsAt() {
        return time.startsAt();
    }

    /** Whether all seats are taken. */
    public boolean full() {
        return capacity != null && registeredCount >= capacity;
    }
}
