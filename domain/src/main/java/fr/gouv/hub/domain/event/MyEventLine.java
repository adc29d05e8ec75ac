package fr.gouv.hub.domain.event;

/**
 * One line of « mon agenda ».
 *
 * @param position on the waiting list, from 1; 0 for a registered agent
 * @param onlineUrl the link, for those who are registered; else null
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
        String onlineUrl) {

    public boolean isCancelled() {
        return eventStatus == EventStatus.CANCELLED;
    }

    public boolean isWaiting() {
        return status == RegistrationStatus.WAITING;
    }
}
