package fr.gouv.hub.domain.registration;

import fr.gouv.hub.domain.shared.BusinessException;

/** The link cannot sign anybody in: unknown or truncated, used, or expired. */
public class LinkRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private LinkRefusedException(String key) {
        super(key);
    }

    public static LinkRefusedException unknown() {
        return new LinkRefusedException("registration.error.linkUnknown");
    }

    public static LinkRefusedException used() {
        return new LinkRefusedException("registration.error.linkUsed");
    }

    /** The link registers newcomers, and its holder has an account by now. */
    public static LinkRefusedException signInFirst() {
        return new LinkRefusedException("registration.error.linkSignInFirst");
    }

    public static LinkRefusedException expired() {
        return new LinkRefusedException("registration.error.linkExpired");
    }
}
