package fr.gouv.hub.domain.account;

import fr.gouv.hub.domain.shared.BusinessException;

/** The form was opened by another account than the one that sends it: somebody else has signed in since, in another tab. */
public class OtherAccountException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public OtherAccountException() {
        super("account.error.otherAccount");
    }
}
