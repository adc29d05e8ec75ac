package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.shared.BusinessException;

/** Two communities of one name would be taken for one another. */
public class NameTakenException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NameTakenException() {
        super("community.error.nameTaken");
    }
}
