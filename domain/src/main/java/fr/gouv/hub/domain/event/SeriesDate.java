package fr.gouv.hub.domain.event;

/**
 * One line of the dates of a series, as somebody reads them.
 *
 * @param phase whether one can register now
 * @param mine where the reader stands, or null
 */
public record SeriesDate(
        String slug,
        String title,
        EventTime time,
        EventStatus status,
        boolean over,
        Integer capacity,
        int registeredCount,
        int waitingCount,
        RegistrationPhase phase,
        RegistrationStatus mine) {

    /** Whether who asks now goes to the waiting list. */
    public boolean full() {
        return waitingCount > 0 || (capacity != null && registeredCount >= capacity);
    }

    /** Whether the reader comes, or waits, and can still withdraw. */
    public boolean isMine() {
        return mine != null && mine.isActive() && status == EventStatus.PUBLISHED && !over;
    }

    /** Whether the reader can register now. */
    public boolean isOpen() {
        return phase == RegistrationPhase.OPEN && (mine == null || !mine.isActive());
    }
}
