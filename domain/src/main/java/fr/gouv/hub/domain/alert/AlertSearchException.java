package fr.gouv.hub.domain.alert;

import fr.gouv.hub.domain.shared.BusinessException;

/** A search that cannot be kept: it narrows nothing, or is too long. */
public class AlertSearchException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private AlertSearchException(String key) {
        super(key);
    }

    static AlertSearchException missing() {
        return new AlertSearchException("alert.error.searchMissing");
    }

    static AlertSearchException tooLong() {
        return new AlertSearchException("alert.error.searchLength");
    }
}
