package fr.gouv.hub.domain.shared;

/** What was asked for does not exist, or the reader may not know that it does. Becomes a 404. */
public class NotFoundException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super("shared.error.notFound");
    }
}
