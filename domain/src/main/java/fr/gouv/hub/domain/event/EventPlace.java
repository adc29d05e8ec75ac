package fr.gouv.hub.domain.event;

/**
 * Where the reader stands with one event.
 *
 * @param status null: he has not asked to come
 * @param position on the waiting list, from 1; 0 when he does not wait
 * @param onlineUrl the link, for those who are registered; else null
 * @param attendance what is noted of him, or null
 */
public record EventPlace(RegistrationStatus status, int position, String onlineUrl, Attendance attendance) {

    /** He has not asked to come. */
    public static final EventPlace NONE = new EventPlace(null, 0, null, null);

    /** Whether he has said that he will not come. */
    public boolean excused() {
        return attendance == Attendance.EXCUSED;
    }

    /** Whether he came. */
    public boolean present() {
        return attendance == Attendance.PRESENT;
    }

    public boolean isRegistered() {
        return status == RegistrationStatus.REGISTERED;
    }

    public boolean isWaiting() {
        return status == RegistrationStatus.WAITING;
    }
}
