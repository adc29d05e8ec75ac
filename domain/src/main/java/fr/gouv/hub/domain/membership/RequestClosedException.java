package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.shared.BusinessException;

/** Somebody decided first: the request is no longer pending. */
public class RequestClosedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RequestClosedException() {
        super("membership.error.requestClosed");
    }
}
