package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.event.Attendance;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventRating;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.RatingDraft;
import fr.gouv.hub.domain.event.RatingPlace;
import fr.gouv.hub.domain.event.RatingRefusedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/** What those who were present say of an event, once. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventRatingService {

    @Inject
    EventRepository events;

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    EventRatingRepository ratings;

    @Inject
    EventReaders readers;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Clock clock;

    /** @throws NotFoundException when the caller may not know of the event */
    public RatingPlace place(String slug) {
        CommunityEvent event = events.find(slug).orElseThrow(NotFoundException::new);
        Optional<EventRegistration> mine = mine(event);
        boolean present =
                mine.filter(one -> one.attendance() == Attendance.PRESENT).isPresent();
        return new RatingPlace(
                event.slug(),
                event.title(),
                event.time(),
                present && EventRating.isOpen(event, clock.instant()),
                present && ratings.isRated(event.id(), me()));
    }

    /**
     * @throws NotFoundException when the caller may not know of the event
     * @throws RatingRefusedException when he was not present or has said it already, or it is not the time
     */
    public void rate(String slug, RatingDraft draft) {
        long id = events.find(slug).orElseThrow(NotFoundException::new).id();
        CommunityEvent event = events.lock(id);
        EventRegistration mine = mine(event).orElseThrow(() -> RatingRefusedException.notPresent(event.title()));
        EventRating rating = EventRating.of(mine, draft, clock.instant());
        if (ratings.isRated(id, me())) {
            throw RatingRefusedException.twice(event.title());
        }
        ratings.add(rating);
    }

    /** Who was there may have lost the right to read of the event since. */
    private Optional<EventRegistration> mine(CommunityEvent event) {
        Optional<EventRegistration> mine = registrations.find(event.id(), me());
        if (mine.isEmpty()) {
            readers.requireMayRead(event, OptionalLong.of(me()));
        }
        return mine;
    }

    private long me() {
        return currentAgent.id().orElseThrow(NotFoundException::new);
    }
}
