package fr.gouv.hub.service.registration;

import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.shared.Throttle;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Forgets what is no longer needed: attempts after a day, links after thirty. Harmless when run twice or late. Also knows whose
 * sessions may be over.
 */
@Stateless
@PermitAll
public class RegistrationUpkeep {

    @Inject
    Throttle throttle;

    @Inject
    LinkRepository links;

    @Inject
    AgentRepository agents;

    @Inject
    Clock clock;

    /** Whose password was chosen since, and when. */
    public Map<Long, Instant> passwordsChosenSince(Instant since) {
        return agents.passwordsChosenSince(since);
    }

    public void forget() {
        throttle.forget(Duration.ofDays(1));
        links.forgetBefore(clock.instant().minus(Duration.ofDays(30)));
    }
}
