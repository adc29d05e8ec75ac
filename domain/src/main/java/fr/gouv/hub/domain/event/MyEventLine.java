package fr.gouv.hub.domain.event;

/**
 * One line of « mon agenda ».
 *
 * @param position on the waiting list, from 1; 0 for a registered agent
 * @param onlineUrl the link, for those who are registered; else null
 * @param attendance what is noted of him, or null
 */
public record MyEventLine(
        String slug,
        String title,
        EventMode mode,
        String place,
        EventTime time,
        EventStatus eventStatus,
        String communitySlug,
        String communityName,
        RegistrationStatus status,
        int position,
        String onlineUrl,
        Attendance attendance) {

    public boolean isCancelled() {
        return eventStatus == EventStatus.CANCELLED;
    }

    /** Whether he came. */
    public boolean wasPresent() {
        return attendance == Attendance.PRESENT;
    }

    public boolean isWaiting() {
        return status == RegistrationStatus.WAITING;
    }
}
