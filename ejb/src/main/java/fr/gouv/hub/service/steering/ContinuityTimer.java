package fr.gouv.hub.service.steering;

import fr.gouv.hub.service.shared.TimerGuard;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks for communities without animateur every night, on every node; one that fails does not keep others from their turn. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(TimerGuard.class)
public class ContinuityTimer {

    private static final Logger LOG = Logger.getLogger(ContinuityTimer.class.getName());

    @Inject
    ContinuityService continuity;

    @Schedule(hour = "4", minute = "41", persistent = false)
    public void run() {
        for (long community : continuity.due()) {
            try {
                continuity.keepUp(community);
            } catch (EJBException e) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () -> "community without animateur " + community + " waits for the next night");
            }
        }
    }
}
