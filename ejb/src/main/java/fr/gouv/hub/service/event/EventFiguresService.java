package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.event.AttendanceFigures;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventFigures;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.RatingFigures;
import fr.gouv.hub.domain.event.SeriesFigures;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.reference.ReachCounts;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An event or a series in figures, for its organisers: who was registered, who came, where from, and what they think. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventFiguresService {

    @Inject
    EventOrganisers organisers;

    @Inject
    EventSeriesRepository series;

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
                event.seriesId() != null && event.status() != EventStatus.DRAFT,
                over,
                attendance.figures(event.id()),
                over ? ratings.figures(event.id()).shown() : RatingFigures.NONE,
                counts.administrations(book),
                counts.departements(book));
    }

    /**
     * The series that an event belongs to.
     *
     * @throws fr.gouv.hub.domain.shared.NotFoundException when it belongs to none, or the caller may not know of the event
     * @throws fr.gouv.hub.domain.shared.ForbiddenException unless he organises events of its community
     */
    public SeriesFigures series(String slug) {
        CommunityEvent event = organisers.organised(slug);
        long key = event.requireSeries();
        Instant now = clock.instant();
        Map<Long, AttendanceFigures> came = attendance.ofSeries(key);
        Map<Long, RatingFigures> rated = ratings.ofSeries(key);
        List<SeriesFigures.Date> dates = series.planned(key).stream()
                .map(date -> new SeriesFigures.Date(
                        date,
                        !now.isBefore(date.time().endsAt()),
                        came.getOrDefault(date.id(), AttendanceFigures.NONE),
                        rated.getOrDefault(date.id(), RatingFigures.NONE)))
                .toList();
        if (dates.isEmpty()) {
            throw new NotFoundException();
        }
        AttendanceFigures people = came.get(EventAttendanceRepository.ALL_DATES);
        ReachCounts counts = attendance.reachOfSeries(key);
        ReferenceBook book = references.book();
        return new SeriesFigures(
                event.slug(),
                event.title(),
                event.community().slug(),
                event.community().name(),
                dates.get(0).event().series(),
                dates,
                new SeriesFigures.People(people.registered(), people.present()),
                RatingFigures.together(List.copyOf(rated.values())),
                counts.administrations(book),
                counts.departements(book));
    }
}
