package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;

/** The event is not in a state in which this can be done to it. */
public class EventRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private EventRefusedException(String key, Object... arguments) {
        super(key, arguments);
    }

    static EventRefusedException cancelled(String title) {
        return new EventRefusedException("event.error.cancelled", title);
    }

    static EventRefusedException published(String title) {
        return new EventRefusedException("event.error.published", title);
    }

    static EventRefusedException notPublished(String title) {
        return new EventRefusedException("event.error.notPublished", title);
    }

    static EventRefusedException imported(String title) {
        return new EventRefusedException("event.error.imported", title);
    }

    static EventRefusedException placeMissing() {
        return new EventRefusedException("event.error.placeMissing");
    }

    static EventRefusedException linkMissing() {
        return new EventRefusedException("event.error.linkMissing");
    }

    static EventRefusedException capacity(int registered) {
        return new EventRefusedException("event.error.capacityBelowRegistered", registered);
    }

    static EventRefusedException notInvited() {
        return new EventRefusedException("event.error.notInvited");
    }
}
