package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.BusinessException;

/** The post was taken back or taken away in the meantime. */
public class PostGoneException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PostGoneException() {
        super("discussion.error.gone");
    }
}
