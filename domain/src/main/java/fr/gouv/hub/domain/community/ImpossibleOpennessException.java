package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.shared.BusinessException;

/** A hidden community that anybody may join, or ask to join, cannot be. */
public class ImpossibleOpennessException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ImpossibleOpennessException() {
        super("community.error.openness");
    }
}
