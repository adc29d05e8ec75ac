package fr.gouv.hub.domain.shared;

import java.time.Duration;

/** Too many attempts from one place; tells after how many minutes to come back (at least one). */
public class TooManyRequestsException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TooManyRequestsException(Duration wait) {
        super("shared.error.tooMany", Math.max(1, wait.plusSeconds(59).toMinutes()));
    }
}
