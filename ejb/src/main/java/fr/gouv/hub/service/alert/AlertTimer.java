package fr.gouv.hub.service.alert;

import fr.gouv.hub.service.shared.TimerGuard;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Looks at the alerts every five seconds, on every node; {@code SKIP LOCKED} keeps two nodes off the same community. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(TimerGuard.class)
public class AlertTimer {

    private static final int MOST_PER_TICK = 100;

    @Inject
    AlertSweep sweep;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        int steps = 0;
        while (steps < MOST_PER_TICK && sweep.step()) {
            steps++;
        }
    }
}
