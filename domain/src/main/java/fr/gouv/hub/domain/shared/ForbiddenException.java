package fr.gouv.hub.domain.shared;

/** The caller is known and has not the right. Becomes a 403. */
public class ForbiddenException extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** @param key says which right is missing and who grants it */
    public ForbiddenException(String key) {
        super(key);
    }
}
