package fr.gouv.hub.domain.registration;

import fr.gouv.hub.domain.shared.BusinessException;

/** A password that is not taken. */
public class PasswordRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private PasswordRefusedException(String key) {
        super(key);
    }

    /** What was typed as the present one is not. */
    public static PasswordRefusedException current() {
        return new PasswordRefusedException("registration.error.passwordCurrent");
    }

    /** It is found too soon by who guesses. */
    public static PasswordRefusedException weak() {
        return new PasswordRefusedException("registration.error.passwordWeak");
    }

    /** It was not typed twice. */
    public static PasswordRefusedException differs() {
        return new PasswordRefusedException("registration.error.passwordDiffers");
    }
}
