package fr.gouv.hub.domain.account;

import fr.gouv.hub.domain.shared.BusinessException;

/** An account that is not erased. */
public class ErasureRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private ErasureRefusedException(String key) {
        super(key);
    }

    /** What was typed to confirm is not the address of the account. */
    public static ErasureRefusedException address() {
        return new ErasureRefusedException("account.error.erasureAddress");
    }

    /** Nobody else administers the hub. */
    public static ErasureRefusedException lastAdministrator() {
        return new ErasureRefusedException("account.error.lastAdministrator");
    }
}
