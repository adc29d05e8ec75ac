package fr.gouv.hub.service.shared;

import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Around each turn of a timer: what goes wrong in one, the database away or a defect, waits for the next. The container tries
 * a turn that fails once more at once, and then gives the timer up until the portal is deployed again.
 *
 * <p>The timer itself runs without a transaction, which could fail outside of this; what it calls has its own.
 */
public class TimerGuard {

    private static final Logger LOG = Logger.getLogger(TimerGuard.class.getName());

    /** Whether the last turn failed: an outage is logged once, not every second. */
    private boolean out;

    @AroundTimeout
    Object guard(InvocationContext turn) throws Exception {
        Object result = null;
        try {
            result = turn.proceed();
            out = false;
        } catch (RuntimeException e) {
            if (!out) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () -> turn.getMethod().getDeclaringClass().getSimpleName()
                                + " failed; it goes on at its next turn");
            }
            out = true;
        }
        return result;
    }
}
