package fr.gouv.hub.service.registration;

import fr.gouv.hub.service.shared.Throttle;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets what is no longer needed: attempts after a day, links after thirty. Harmless when run twice or late. */
@Stateless
@PermitAll
public class RegistrationUpkeep {

    @Inject
    Throttle throttle;

    @Inject
    LinkRepository links;

    @Inject
    Clock clock;

    public void forget() {
        throttle.forget(Duration.ofDays(1));
        links.forgetBefore(clock.instant().minus(Duration.ofDays(30)));
    }
}
