package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.shared.BusinessException;

/** A cover without a picture. */
public class CoverMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public CoverMissingException() {
        super("community.error.coverFile");
    }
}
