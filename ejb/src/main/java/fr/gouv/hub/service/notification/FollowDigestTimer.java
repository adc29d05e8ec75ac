package fr.gouv.hub.service.notification;

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

/** Tells followers every morning, on every node; what one begins, another may finish. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(TimerGuard.class)
public class FollowDigestTimer {

    private static final Logger LOG = Logger.getLogger(FollowDigestTimer.class.getName());

    @Inject
    FollowDigest digest;

    @Schedule(hour = "7", minute = "30", timezone = "Europe/Paris", persistent = false)
    public void run() {
        try {
            while (digest.step()) {
                LOG.fine("followers told, going on");
            }
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "the rest of the followers is told tomorrow", e);
        }
    }
}
