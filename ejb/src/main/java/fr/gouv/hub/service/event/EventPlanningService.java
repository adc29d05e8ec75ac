package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventCancelled;
import fr.gouv.hub.domain.event.EventChange;
import fr.gouv.hub.domain.event.EventContent;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventDraft;
import fr.gouv.hub.domain.event.EventMoved;
import fr.gouv.hub.domain.event.EventPlan;
import fr.gouv.hub.domain.event.EventPlans;
import fr.gouv.hub.domain.event.EventSource;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.Participant;
import fr.gouv.hub.domain.event.ParticipantCursor;
import fr.gouv.hub.domain.event.PlannedEvent;
import fr.gouv.hub.domain.event.RatingFigures;
import fr.gouv.hub.domain.event.SeriesExtended;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.MembershipRights;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the organisers of a community do about its events: animateurs, co-animateurs and organisers of events. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventPlanningService {

    @Inject
    EventRepository events;

    @Inject
    EventPlanningRepository planning;

    @Inject
    EventHelpRepository helps;

    @Inject
    EventReminderRepository reminders;

    @Inject
    EventOrganisers organisers;

    @Inject
    EventAttendanceRepository attendance;

    @Inject
    EventRatingRepository ratings;

    @Inject
    EventSeriesRepository series;

    @Inject
    EventCoverRepository covers;

    @Inject
    EventDrafts drafts;

    @Inject
    CommunityRepository communities;

    @Inject
    MembershipRights rights;

    @Inject
    SeatCalls calls;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<EventMoved> moved;

    @Inject
    Event<EventCancelled> cancelled;

    @Inject
    Event<SeriesExtended> extended;

    @Inject
    Clock clock;

    /**
     * What a community plans, organised and is asked to help with.
     *
     * @param later where what is to come goes on; null: from the beginning
     * @param older where the past goes on; null: from the beginning
     * @throws ForbiddenException unless the caller organises events of the community
     */
    public EventPlans plans(String communitySlug, EventCursor later, EventCursor older) {
        Community organiser = rights.requireOrganiser(communitySlug);
        long community = organiser.id();
        Instant now = clock.instant();
        // one more than a page tells whether there is another
        List<PlannedEvent> coming = planning.coming(community, now, later, EventPlans.PAGE_SIZE + 1);
        List<PlannedEvent> past = planning.past(community, now, older, EventPlans.PAGE_SIZE + 1);
        return new EventPlans(
                organiser.name(),
                coming.stream().limit(EventPlans.PAGE_SIZE).toList(),
                next(coming),
                past.stream().limit(EventPlans.PAGE_SIZE).toList(),
                next(past),
                helps.invitations(community, now));
    }

    private static EventCursor next(List<PlannedEvent> found) {
        if (found.size() <= EventPlans.PAGE_SIZE) {
            return null;
        }
        PlannedEvent last = found.get(EventPlans.PAGE_SIZE - 1);
        return new EventCursor(last.time().startsAt(), last.id(), false);
    }

    /** A form to begin with: the community's own themes, territory and clocks. */
    public EventDraft begin(String communitySlug) {
        return drafts.of(rights.requireOrganiser(communitySlug));
    }

    /**
     * A form filled from another event of the same community: dates and links are left empty. Its questions and its cover come
     * with it when the new event is begun.
     *
     * @throws NotFoundException when it is not of that community
     */
    public EventDraft copy(String communitySlug, String slug) {
        CommunityEvent event = organisers.organised(slug);
        if (!event.community().slug().equals(communitySlug)) {
            throw new NotFoundException();
        }
        return drafts.copyOf(event);
    }

    /**
     * Begins an event, as a draft.
     *
     * @param copied the event that it was copied from, whose questions and cover it has as well; null: none
     * @return the address of the new draft
     * @throws NotFoundException when the other is not of that community
     */
    public String create(String communitySlug, EventDraft draft, String copied) {
        long organiser = rights.requireOrganiser(communitySlug).id();
        Optional<CommunityEvent> original = Optional.ofNullable(copied).map(other -> locked(other, organiser));
        // nothing is added to a community while it becomes part of another
        Community community = communities.lock(organiser);
        Agent author = currentAgent.get();
        Instant now = clock.instant();
        EventContent content = drafts.content(draft);
        String address = EventImportService.fresh(draft.getTitle());
        CommunityEvent event = events.add(original.map(other -> other.copy(content, address, author, now))
                .orElseGet(() -> CommunityEvent.draft(community, author, address, content, now)));
        original.ifPresent(other -> covers.share(other.id(), List.of(event.id())));
        return event.slug();
    }

    /** Who organises events of a community organises all of them. */
    private CommunityEvent locked(String slug, long organiser) {
        return events.find(slug)
                .filter(event -> event.community().id() == organiser)
                .map(event -> events.lock(event.id()))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * The form of an event.
     *
     * @throws NotFoundException when the caller may not know of it
     * @throws ForbiddenException unless he organises events of its community
     */
    public EventDraft edit(String slug) {
        CommunityEvent event = organisers.organised(slug);
        EventDraft draft = drafts.from(event);
        if (event.seriesId() != null) {
            draft.setSeriesRevision(series.get(event.seriesId()).revision());
        }
        return draft;
    }

    /**
     * Changes an event; when it moves, those who come are told, and when seats become more, those who wait are called.
     *
     * @throws StaleEditException when somebody changed it since the form was shown
     */
    public void revise(String slug, EventDraft draft) {
        CommunityEvent event = organisers.locked(slug);
        if (event.revision() != draft.getRevision()) {
            throw new StaleEditException();
        }
        Instant now = clock.instant();
        EventChange change = event.revise(drafts.content(draft), now);
        if (event.status() == EventStatus.PUBLISHED) {
            if (change.isWorthTelling() && event.endsAt().isAfter(now)) {
                moved.fire(new EventMoved(event.id(), change));
            }
            if (change.isOtherDay()) {
                reminders.forget(event.id());
            }
            calls.call(event, now);
        }
    }

    /** Publishes a draft; a date of a series is offered to those who registered to all of it. */
    public void publish(String slug) {
        CommunityEvent event = organisers.locked(slug);
        organisers.lockHosts(List.of(event));
        event.publish(clock.instant());
        communities.touch(event.community().id(), clock.instant());
        if (event.seriesId() != null) {
            extended.fire(new SeriesExtended(event.seriesId(), List.of(event.id())));
        }
    }

    /** It does not take place: those who come or wait are told. */
    public void cancel(String slug) {
        CommunityEvent event = organisers.locked(slug);
        event.cancel(clock.instant());
        cancelled.fire(new EventCancelled(event.id()));
    }

    /**
     * All that the organisers' page shows.
     *
     * @param after where the list of people goes on; null: from the beginning
     */
    public EventPlan plan(String slug, ParticipantCursor after) {
        CommunityEvent event = organisers.organised(slug);
        Instant now = clock.instant();
        boolean own = event.source() == EventSource.HUB;
        // one more than a page tells whether there is another
        List<Participant> people = planning.participants(event.id(), after, EventPlan.PAGE_SIZE + 1);
        return new EventPlan(
                EventPlanningRepository.planned(event),
                event.community().slug(),
                event.community().name(),
                own && event.status() == EventStatus.DRAFT && event.startsAt().isAfter(now),
                own && event.status() == EventStatus.PUBLISHED && event.endsAt().isAfter(now),
                own && event.status() != EventStatus.CANCELLED,
                helps.helpers(event.id()),
                people.stream().limit(EventPlan.PAGE_SIZE).toList(),
                people.size() > EventPlan.PAGE_SIZE
                        ? people.get(EventPlan.PAGE_SIZE - 1).cursor()
                        : null,
                event.mayBeReported(now),
                event.isCheckInOpen(now),
                attendance.figures(event.id()),
                event.endsAt().isAfter(now)
                        ? RatingFigures.NONE
                        : ratings.figures(event.id()).shown(),
                own
                        && event.seriesId() == null
                        && event.status() != EventStatus.CANCELLED
                        && event.startsAt().isAfter(now),
                event.seriesId() != null,
                event.mayBeInvitedTo(now));
    }
}
