package fr.gouv.hub.domain.shared;

/** What was typed is not an e-mail address that the hub can write to. */
public class InvalidEmailException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public InvalidEmailException() {
        super("shared.error.email");
    }
}
