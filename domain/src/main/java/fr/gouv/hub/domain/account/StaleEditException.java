package fr.gouv.hub.domain.account;

import fr.gouv.hub.domain.shared.BusinessException;

/** The profile was changed in another tab since it was shown. */
public class StaleEditException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public StaleEditException() {
        super("account.error.stale");
    }
}
