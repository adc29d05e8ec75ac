package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;

/** The community that should help does not exist, is the organiser itself, or was asked already. */
public class HelperMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public HelperMissingException() {
        super("event.error.helper");
    }
}
