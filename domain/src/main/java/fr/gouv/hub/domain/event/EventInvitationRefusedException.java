package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;

/** Somebody cannot be invited to an event. */
public class EventInvitationRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private EventInvitationRefusedException(String key, Object... arguments) {
        super(key, arguments);
    }

    static EventInvitationRefusedException closed(String title) {
        return new EventInvitationRefusedException("event.error.invitationClosed", title);
    }

    /** No administration of that address takes part in the hub. */
    public static EventInvitationRefusedException notEligible(String address) {
        return new EventInvitationRefusedException("event.error.invitationNotEligible", address);
    }

    /** The event is for members, and nobody who may read of it has that address. */
    public static EventInvitationRefusedException notReader(String address) {
        return new EventInvitationRefusedException("event.error.invitationNotReader", address);
    }

    public static EventInvitationRefusedException manyAtOnce(int given) {
        return new EventInvitationRefusedException(
                "event.error.invitationManyAtOnce", EventInvitation.MOST_AT_ONCE, given);
    }

    /** @param room how many more can be invited */
    public static EventInvitationRefusedException many(int room) {
        return new EventInvitationRefusedException("event.error.invitationMany", EventInvitation.MOST, room);
    }
}
