package fr.gouv.hub.service.alert;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at the alerts every five seconds, on every node; {@code SKIP LOCKED} keeps two nodes off the same community. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlertTimer {

    private static final Logger LOG = Logger.getLogger(AlertTimer.class.getName());
    private static final int MOST_PER_TICK = 100;

    @Inject
    AlertSweep sweep;

    /** Whether the last tick failed: an outage is logged once, not every five seconds. */
    private boolean out;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        try {
            int steps = 0;
            while (steps < MOST_PER_TICK && sweep.step()) {
                steps++;
            }
            out = false;
        } catch (EJBException | PersistenceException e) {
            if (!out) {
                LOG.log(Level.WARNING, "alerts cannot be looked at; trying again every five seconds", e);
            }
            out = true;
        }
    }
}
