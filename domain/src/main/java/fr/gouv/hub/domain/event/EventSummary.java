package fr.gouv.hub.domain.event;

import java.time.Instant;

/** One line of an agenda. */
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
        String communityName) {

    public Instant startsAt() {
        return time.startsAt();
    }

    /** Whether all seats are taken. */
    public boolean full() {
        return capacity != null && registeredCount >= capacity;
    }
}
