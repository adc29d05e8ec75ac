package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventDetails;
import fr.gouv.hub.domain.event.EventPlace;
import fr.gouv.hub.domain.event.EventStatus;

/** The one thing that a reader can do about an event next: its page offers it, the page of registration does it. */
public enum EventAction {
    REGISTER,
    /** All seats are taken: he can wait for one. */
    QUEUE,
    /** He has a seat, and may give it back. */
    WITHDRAW,
    /** He waits, and may stop waiting. */
    LEAVE_QUEUE,
    /** It is announced on the hub and lives elsewhere. */
    GO,
    NOT_YET,
    CLOSED,
    /** He had a seat, and it is over. */
    REMEMBER,
    /** It is over, and he had none. */
    OVER,
    /** A draft, or cancelled. */
    NOTHING;

    /** @param place where the reader stands; a visitor stands nowhere */
    public static EventAction of(EventDetails event, EventPlace place) {
        if (event.status() != EventStatus.PUBLISHED) {
            return NOTHING;
        } else if (event.over()) {
            return place.isRegistered() ? REMEMBER : OVER;
        } else if (place.isRegistered()) {
            return WITHDRAW;
        } else if (place.isWaiting()) {
            return LEAVE_QUEUE;
        }
        return switch (event.phase()) {
            case EXTERNAL -> GO;
            case NOT_YET -> NOT_YET;
            case CLOSED -> CLOSED;
            case NONE -> NOTHING;
            case OPEN -> event.full() ? QUEUE : REGISTER;
        };
    }
}
