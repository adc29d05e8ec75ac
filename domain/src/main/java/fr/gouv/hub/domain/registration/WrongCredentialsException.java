package fr.gouv.hub.domain.registration;

import fr.gouv.hub.domain.shared.BusinessException;

/** Address or password are wrong; which of the two is not said. */
public class WrongCredentialsException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public WrongCredentialsException() {
        super("registration.error.credentials");
    }
}
