package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.EventReminder;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.ReminderDue;
import fr.gouv.hub.domain.event.ReminderKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reminds those who come. Some people of one event at a time, under the lock of its row: twice at once, twice in a row or
 * late, everybody hears once, and nobody who has left.
 */
@Stateless
@PermitAll
public class EventReminderService {

    /** Reminded in one transaction, so that nobody waits long for the event's lock. */
    static final int MOST = 200;

    @Inject
    EventReminderRepository reminders;

    @Inject
    EventRepository events;

    @Inject
    Event<ReminderDue> due;

    @Inject
    Clock clock;

    /** Events that may have somebody to remind now. */
    public List<Long> near() {
        Instant now = clock.instant();
        return reminders.near(now).stream()
                .filter(event -> ReminderKind.due(event.time(), now).isPresent())
                .map(CommunityEvent::id)
                .toList();
    }

    /** @return whether there may be others to remind */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean remind(long eventId) {
        CommunityEvent event = events.lock(eventId);
        Instant now = clock.instant();
        Optional<ReminderKind> kind = ReminderKind.due(event.time(), now);
        if (kind.isEmpty() || event.status() != EventStatus.PUBLISHED) {
            return false;
        }
        List<EventRegistration> some =
                reminders.unreminded(eventId, kind.get(), kind.get().dueAt(event.time()), MOST);
        for (EventRegistration one : some) {
            reminders.add(new EventReminder(one, kind.get(), now));
            due.fire(new ReminderDue(one.id()));
        }
        return some.size() == MOST;
    }
}
