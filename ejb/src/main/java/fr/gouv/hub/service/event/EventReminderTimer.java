package fr.gouv.hub.service.event;

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

/** Looks for people to remind every ten minutes, on every node; an event that cannot be had keeps no other from its own. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(TimerGuard.class)
public class EventReminderTimer {

    private static final Logger LOG = Logger.getLogger(EventReminderTimer.class.getName());

    @Inject
    EventReminderService reminders;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void run() {
        for (long event : reminders.near()) {
            try {
                while (reminders.remind(event)) {
                    LOG.log(Level.FINE, "more people to remind of event {0}", Long.toString(event));
                }
            } catch (EJBException e) {
                LOG.log(Level.WARNING, e, () -> "the reminders of event " + event + " wait for the next time");
            }
        }
    }
}
