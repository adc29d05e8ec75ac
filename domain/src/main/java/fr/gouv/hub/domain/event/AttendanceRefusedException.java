package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;

/** Whether somebody comes cannot be noted so, or not now. */
public class AttendanceRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private AttendanceRefusedException(String key, Object... arguments) {
        super(key, arguments);
    }

    static AttendanceRefusedException closed(String title) {
        return new AttendanceRefusedException("event.error.checkInClosed", title);
    }

    static AttendanceRefusedException notSeated(String title) {
        return new AttendanceRefusedException("event.error.notSeated", title);
    }

    static AttendanceRefusedException begun(String title) {
        return new AttendanceRefusedException("event.error.excuseTooLate", title);
    }

    /** No account has that address, and no administration of it takes part in the hub: whoever welcomes people is told what to do. */
    public static AttendanceRefusedException notEligible(String address) {
        return new AttendanceRefusedException("event.error.guestNotEligible", address);
    }

    /** So many addresses are kept already that the others are only counted. */
    public static AttendanceRefusedException guests(int most) {
        return new AttendanceRefusedException("event.error.guestMany", most);
    }

    static AttendanceRefusedException guestNumber(int most) {
        return new AttendanceRefusedException("event.error.guestNumber", most);
    }
}
