package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.BusinessException;

/** Nobody thanks himself. */
public class OwnPostException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public OwnPostException() {
        super("discussion.error.own");
    }
}
