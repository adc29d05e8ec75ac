package fr.gouv.hub.domain.event;

/**
 * Where the reader stands with one event.
 *
 * @param status null: he has not asked to come
 * @param position on the waiting list, from 1; 0 when he does not wait
 * @param onlineUrl the link, for those who are registered; else null
 * @param excused he has a seat, and has said that he will not come
 */
public record EventPlace(RegistrationStatus status, int position, String onlineUrl, boolean excused) {

    /** He has not asked to come. */
    public static final EventPlace NONE = new EventPlace(null, 0, null, false);

    public boolean isRegistered() {
        return status == RegistrationStatus.REGISTERED;
    }

    public boolean isWaiting() {
        return status == RegistrationStatus.WAITING;
    }
}
