package fr.gouv.hub.service.registration;

import fr.gouv.hub.service.shared.TimerGuard;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Hears every ten seconds of the passwords that were chosen on other nodes. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(TimerGuard.class)
public class EndedSessionsTimer {

    /** Longer than a session that nobody uses lives: one that is used is ended at its next request. */
    private static final Duration SESSION = Duration.ofHours(1);

    @Inject
    EndedSessions ended;

    @Inject
    RegistrationUpkeep upkeep;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void run() {
        Instant since = clock.instant().minus(SESSION);
        ended.know(() -> upkeep.passwordsChosenSince(since));
    }
}
