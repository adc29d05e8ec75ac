package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;

/** One cannot register to this event, or no longer withdraw from it. */
public class RegistrationRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private RegistrationRefusedException(String key, String title) {
        super(key, title);
    }

    static RegistrationRefusedException of(RegistrationPhase phase, String title) {
        return new RegistrationRefusedException(
                switch (phase) {
                    case NOT_YET -> "event.error.registrationNotYet";
                    case CLOSED -> "event.error.registrationClosed";
                    case EXTERNAL -> "event.error.registrationElsewhere";
                    case NONE, OPEN -> "event.error.registrationNone";
                },
                title);
    }

    static RegistrationRefusedException over(String title) {
        return new RegistrationRefusedException("event.error.over", title);
    }
}
