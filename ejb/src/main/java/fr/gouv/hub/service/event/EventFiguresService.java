package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventFigures;
import fr.gouv.hub.domain.event.RatingFigures;
import fr.gouv.hub.service.reference.ReachCounts;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** An event in figures, for its organisers: who was registered, who came, where from, and what they think. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventFiguresService {

    @Inject
    EventOrganisers organisers;

    @Inject
    EventAttendanceRepository attendance;

    @Inject
    EventRatingRepository ratings;

    @Inject
    ReferenceService references;

    @Inject
    Clock clock;

    /**
     * @throws fr.gouv.hub.domain.shared.NotFoundException when the caller may not know of the event
     * @throws fr.gouv.hub.domain.shared.ForbiddenException unless he organises events of its community
     */
    public EventFigures open(String slug) {
        CommunityEvent event = organisers.organised(slug);
        boolean over = !clock.instant().isBefore(event.endsAt());
        ReachCounts counts = attendance.reach(event.id());
        ReferenceBook book = references.book();
        return new EventFigures(
                EventPlanningRepository.planned(event),
                event.community().slug(),
                event.community().name(),
                over,
                attendance.figures(event.id()),
                over ? ratings.figures(event.id()).shown() : RatingFigures.NONE,
                counts.administrations(book),
                counts.territories(book));
    }
}
