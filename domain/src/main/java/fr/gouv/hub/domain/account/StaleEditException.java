package fr.gouv.hub.domain.account;

import fr.gouv.hub.domain.shared.BusinessException;

/** The profile was changed in another tab since it was shown. */
public class StaleEditException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public StaleEditException() {
        super("account.error.stale");
    }

    /** @param key the words of the form whose subject was changed in between */
    public StaleEditException(String key) {
        super(key);
    }
}
