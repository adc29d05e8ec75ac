package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.DraftsDeleted;
import fr.gouv.hub.domain.event.EventDraft;
import fr.gouv.hub.domain.event.EventMoved;
import fr.gouv.hub.domain.event.EventSeries;
import fr.gouv.hub.domain.event.EventSeries.Revised;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.SeriesCancelled;
import fr.gouv.hub.domain.event.SeriesDraft;
import fr.gouv.hub.domain.event.SeriesExtended;
import fr.gouv.hub.domain.event.SeriesExtensionDraft;
import fr.gouv.hub.domain.event.SeriesMoved;
import fr.gouv.hub.domain.event.SeriesPlan;
import fr.gouv.hub.domain.event.SeriesPreview;
import fr.gouv.hub.domain.event.SeriesRefusedException;
import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.event.SeriesLocks.Locked;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What organisers do about a series: make it, and change, publish or call off several of its dates at once. All or nothing. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventSeriesPlanningService {

    @Inject
    EventRepository events;

    @Inject
    EventSeriesRepository series;

    @Inject
    EventCoverRepository covers;

    @Inject
    EventReminderRepository reminders;

    @Inject
    EventOrganisers organisers;

    @Inject
    SeriesLocks locks;

    @Inject
    EventDrafts drafts;

    @Inject
    CommunityRepository communities;

    @Inject
    SeatCalls calls;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<SeriesMoved> moved;

    @Inject
    Event<SeriesCancelled> cancelled;

    @Inject
    Event<SeriesExtended> extended;

    @Inject
    Clock clock;

    /**
     * The dates that a series of an event would have.
     *
     * @throws NotFoundException when the caller may not know of the event
     * @throws ForbiddenException unless he organises events of its community
     * @throws SeriesRefusedException when there are too few dates or too many, or the event belongs to a series already
     */
    public SeriesPreview preview(String slug, SeriesDraft draft) {
        return SeriesPreviews.first(organisers.organised(slug), draft, clock.instant());
    }

    /**
     * Makes the series: the other dates are events like the first one, published if it is.
     *
     * @return how many dates it has
     * @throws SeriesRefusedException when the dates are no longer those that the organiser saw
     */
    public int create(String slug, SeriesDraft draft) {
        CommunityEvent first = organisers.locked(slug);
        organisers.lockHosts(List.of(first));
        Instant now = clock.instant();
        SeriesPreview preview = SeriesPreviews.first(first, draft, now);
        if (!preview.mark().equals(draft.getShown())) {
            throw SeriesRefusedException.datesChanged();
        }
        Agent author = currentAgent.get();
        EventSeries made = series.add(new EventSeries(preview.rule(), first.time(), author, now));
        first.begin(made, now);
        List<EventTime> others = preview.times().subList(1, preview.times().size());
        List<Long> added = new ArrayList<>();
        for (EventTime time : others) {
            added.add(events.add(first.repeat(made, time, EventImportService.fresh(first.title()), author, now))
                    .id());
        }
        covers.share(first.id(), added);
        if (first.status() == EventStatus.PUBLISHED) {
            communities.touch(first.community().id(), now);
        }
        return preview.times().size();
    }

    /**
     * The dates that would be added to the series of an event.
     *
     * @throws NotFoundException when the caller may not know of the event, or it belongs to no series
     * @throws ForbiddenException unless he organises events of its community
     * @throws SeriesRefusedException when there is none to add, or they would be too many
     */
    public SeriesPreview previewMore(String slug, SeriesExtensionDraft draft) {
        EventSeries whole = series.get(organisers.organised(slug).requireSeries());
        return SeriesPreviews.more(whole, series.dates(whole.id()), draft, clock.instant());
    }

    /**
     * Adds dates to a series, by its rule. They are like the last date that is as the series says: published if it is, helped by
     * the communities that help with the series. Nobody is registered to them; those who registered to the whole series are
     * offered them.
     *
     * @return how many dates were added
     * @throws SeriesRefusedException when the dates are no longer those that the organiser saw
     */
    public int extend(String slug, SeriesExtensionDraft draft) {
        Locked all = locks.lock(slug, SeriesScope.ALL);
        organisers.lockHosts(all.dates(), all.series().helpers());
        Instant now = clock.instant();
        SeriesPreview preview = SeriesPreviews.more(all.series(), all.dates(), draft, now);
        if (!preview.mark().equals(draft.getShown())) {
            throw SeriesRefusedException.datesChanged();
        }
        CommunityEvent model = all.series().model(all.dates());
        Agent author = currentAgent.get();
        List<Long> added = new ArrayList<>();
        for (EventTime time : preview.times()) {
            String address = EventImportService.fresh(model.title());
            added.add(events.add(model.repeat(all.series(), time, address, author, now))
                    .id());
        }
        covers.share(model.id(), added);
        all.series().extend(added.size(), all.dates().size());
        if (model.status() == EventStatus.PUBLISHED) {
            communities.touch(model.community().id(), now);
            extended.fire(new SeriesExtended(all.series().id(), added));
        }
        return added.size();
    }

    /**
     * All dates of the series that an event belongs to.
     *
     * @throws NotFoundException when it belongs to none
     */
    public SeriesPlan dates(String slug) {
        CommunityEvent event = organisers.organised(slug);
        EventSeries whole = series.get(event.requireSeries());
        Instant now = clock.instant();
        List<CommunityEvent> dates = series.dates(whole.id());
        return new SeriesPlan(
                event.slug(),
                event.title(),
                event.community().slug(),
                event.community().name(),
                whole.rule(),
                dates.stream()
                        .map(date -> new SeriesPlan.Date(
                                EventPlanningRepository.planned(date),
                                !date.own().isEmpty()))
                        .toList(),
                (int) dates.stream()
                        .filter(date -> date.status() == EventStatus.DRAFT
                                && date.startsAt().isAfter(now))
                        .count(),
                whole.mayGoOn(dates));
    }

    /**
     * Publishes all drafts of the series to come, which are offered to those who registered to the whole series.
     *
     * @return how many
     */
    public int publishDrafts(String slug) {
        Locked all = locks.lock(slug, SeriesScope.ALL);
        organisers.lockHosts(all.dates());
        Instant now = clock.instant();
        List<CommunityEvent> published = all.series().publish(all.dates(), now);
        if (!published.isEmpty()) {
            communities.touch(all.date().community().id(), now);
            extended.fire(new SeriesExtended(
                    all.series().id(),
                    published.stream()
                            .sorted(Comparator.comparing(CommunityEvent::startsAt))
                            .map(CommunityEvent::id)
                            .toList()));
        }
        return published.size();
    }

    /**
     * Changes several dates alike; each keeps its day, and what was changed for it alone. Those who come to dates that move
     * are told, and when seats become more, those who wait are called.
     *
     * @return how many dates were changed
     * @throws StaleEditException when somebody changed the date or the series since the form was shown
     */
    public int revise(String slug, EventDraft draft) {
        Locked some = locks.lock(slug, draft.getScope());
        CommunityEvent edited = some.date();
        if (edited.revision() != draft.getRevision()
                || draft.getSeriesRevision() == null
                || some.series().revision() != draft.getSeriesRevision()) {
            throw new StaleEditException();
        }
        Instant now = clock.instant();
        List<Revised> revised = some.series().revise(edited, some.dates(), drafts.content(draft), now);
        List<EventMoved> told = new ArrayList<>();
        for (Revised one : revised) {
            CommunityEvent event = one.event();
            if (event.status() == EventStatus.PUBLISHED) {
                if (one.change().isWorthTelling() && event.endsAt().isAfter(now)) {
                    told.add(new EventMoved(event.id(), one.change()));
                }
                if (one.change().isOtherDay()) {
                    reminders.forget(event.id());
                }
            }
        }
        if (!told.isEmpty()) {
            moved.fire(new SeriesMoved(told));
        }
        revised.stream()
                .map(Revised::event)
                .filter(event -> event.status() == EventStatus.PUBLISHED)
                .forEach(event -> calls.call(event, now));
        return revised.size();
    }

    /**
     * Calls several dates off: those who come or wait are told. Drafts stay.
     *
     * @return how many dates were called off
     */
    public int cancel(String slug, SeriesScope scope) {
        Locked some = locks.lock(slug, scope);
        List<CommunityEvent> off = some.series().cancel(some.dates(), clock.instant());
        if (!off.isEmpty()) {
            cancelled.fire(
                    new SeriesCancelled(off.stream().map(CommunityEvent::id).toList()));
        }
        return off.size();
    }

    /**
     * Deletes drafts: one, or several of a series.
     *
     * @param scope without a series, only that one
     * @throws fr.gouv.hub.domain.event.EventRefusedException when the event itself is no draft
     */
    public DraftsDeleted delete(String slug, SeriesScope scope) {
        List<CommunityEvent> dates;
        CommunityEvent draft;
        if (scope == SeriesScope.ONE) {
            draft = organisers.locked(slug);
            dates = List.of(draft);
        } else {
            Locked some = locks.lock(slug, scope);
            draft = some.date();
            dates = some.dates();
        }
        draft.requireDraft();
        String community = draft.community().slug();
        List<CommunityEvent> drafts = dates.stream()
                .filter(date -> date.status() == EventStatus.DRAFT)
                .toList();
        drafts.forEach(date -> {
            covers.find(date.id()).ifPresent(covers::remove);
            series.remove(date);
        });
        return new DraftsDeleted(community, drafts.size());
    }
}
