package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.shared.BusinessException;

/** An address that a community cannot have. */
public class SlugException extends BusinessException {

    private static final long serialVersionUID = 1L;

    SlugException(String key) {
        super(key);
    }

    /** Another community has it, or had it. */
    public static SlugException taken() {
        return new SlugException("community.error.slugTaken");
    }
}
