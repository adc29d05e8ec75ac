package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;

/** Somebody cannot be named to welcome people at an event. */
public class StewardRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private StewardRefusedException(String key, Object argument) {
        super(key, argument);
    }

    static StewardRefusedException closed(String title) {
        return new StewardRefusedException("event.error.stewardClosed", title);
    }

    public static StewardRefusedException unknown(String address) {
        return new StewardRefusedException("event.error.stewardUnknown", address);
    }

    public static StewardRefusedException many() {
        return new StewardRefusedException("event.error.stewardMany", EventSteward.MOST);
    }
}
