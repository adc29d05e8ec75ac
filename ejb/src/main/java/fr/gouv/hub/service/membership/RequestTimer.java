package fr.gouv.hub.service.membership;

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

/** Looks after requests every hour, on every node; what one community cannot have does not keep others from theirs. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(TimerGuard.class)
public class RequestTimer {

    private static final Logger LOG = Logger.getLogger(RequestTimer.class.getName());

    @Inject
    RequestUpkeepService upkeep;

    @Schedule(hour = "*", minute = "23", persistent = false)
    public void run() {
        for (long community : upkeep.due()) {
            try {
                upkeep.keepUp(community);
            } catch (EJBException e) {
                LOG.log(Level.WARNING, e, () -> "the requests of community " + community + " wait for the next hour");
            }
        }
    }
}
