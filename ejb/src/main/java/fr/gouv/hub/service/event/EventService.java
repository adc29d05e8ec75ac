package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.AgendaGrid;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventAgenda;
import fr.gouv.hub.domain.event.EventCriteria;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventDetails;
import fr.gouv.hub.domain.event.EventDetails.Cover;
import fr.gouv.hub.domain.event.EventDetails.HostName;
import fr.gouv.hub.domain.event.EventMap;
import fr.gouv.hub.domain.event.EventPeriod;
import fr.gouv.hub.domain.event.EventPlace;
import fr.gouv.hub.domain.event.EventQuestion;
import fr.gouv.hub.domain.event.EventReport;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.EventSummary;
import fr.gouv.hub.domain.event.SeriesPlace;
import fr.gouv.hub.domain.event.SeriesRule;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.PictureFile;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.event.EventSeriesRepository.Step;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongPredicate;

/** The agenda and one event, for whoever may read them. */
@Stateless
@PermitAll
public class EventService {

    /** Events on a page of the agenda. */
    public static final int PAGE_SIZE = 20;

    private static final int MOST_SPANNING = 200;

    @Inject
    EventRepository events;

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    EventReportRepository reports;

    @Inject
    EventCoverRepository covers;

    @Inject
    EventReaders readers;

    @Inject
    EventSeriesRepository series;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    ReferenceService references;

    @Inject
    Clock clock;

    /**
     * A page of the agenda. When nothing is to come, it shows the past: an agenda is not empty because of the time at which
     * one looks.
     *
     * @param cursor where the page begins; null: at the beginning
     */
    public EventAgenda agenda(EventCriteria criteria, EventCursor cursor) {
        EventAgenda asked = page(criteria, cursor);
        return asked.count() == 0 && criteria.period() == EventPeriod.UPCOMING && criteria.day() == null
                ? page(criteria.during(EventPeriod.PAST), cursor)
                : asked;
    }

    private EventAgenda page(EventCriteria criteria, EventCursor cursor) {
        Instant now = clock.instant();
        OptionalLong reader = currentAgent.id();
        ReferenceBook book = references.book();
        // one more than a page tells whether there is another
        List<EventSummary> found = new ArrayList<>(events.search(
                AgendaQuery.list(criteria, book, now, reader).from(cursor, criteria.period(), PAGE_SIZE + 1)));
        boolean more = found.size() > PAGE_SIZE;
        if (more) {
            found.remove(PAGE_SIZE);
        }
        boolean backwards = cursor != null && cursor.backwards();
        if (backwards) {
            Collections.reverse(found);
        }
        boolean whole = cursor == null && !more;
        int count = whole ? found.size() : events.count(AgendaQuery.count(criteria, book, now, reader));
        return new EventAgenda(found, criteria.period(), count, backwards ? more : cursor != null, backwards || more);
    }

    /**
     * Days in a row with their events; the period and the day of the criteria do not count.
     *
     * @param most shown under a day
     */
    public AgendaGrid grid(EventCriteria criteria, LocalDate from, int days, int most) {
        Instant now = clock.instant();
        OptionalLong reader = currentAgent.id();
        ReferenceBook book = references.book();
        LocalDate to = from.plusDays(days);
        return AgendaGrid.of(
                from,
                days,
                events.onDays(AgendaQuery.onDays(criteria, book, now, reader, from, to, most)),
                events.search(AgendaQuery.spanning(criteria, book, now, reader, from, to, MOST_SPANNING)),
                most);
    }

    /**
     * Where events take place, whatever territory is asked for.
     *
     * @param criteria of a period that ends
     */
    public EventMap map(EventCriteria criteria) {
        Instant now = clock.instant();
        OptionalLong reader = currentAgent.id();
        ReferenceBook book = references.book();
        return new EventMap(
                events.count(AgendaQuery.count(criteria, book, now, reader)),
                events.territories(AgendaQuery.territories(criteria.everywhere(), book, now, reader)));
    }

    /** The first events to come of the whole hub that everybody may read. */
    public List<EventSummary> next(int most) {
        return events.search(
                AgendaQuery.list(EventCriteria.ALL, references.book(), clock.instant(), OptionalLong.empty())
                        .from(null, EventPeriod.UPCOMING, most));
    }

    /** The first events to come of the caller's communities. */
    public List<EventSummary> nextOfMine(int most) {
        return events.search(
                AgendaQuery.list(EventCriteria.ALL.onlyMine(), references.book(), clock.instant(), currentAgent.id())
                        .from(null, EventPeriod.UPCOMING, most));
    }

    /** The first events to come that a community organises or helps to organise, those that the caller may read. */
    public List<EventSummary> nextOf(long community, int most) {
        return events.search(AgendaQuery.next(community, clock.instant(), currentAgent.id(), most));
    }

    /** @throws NotFoundException when there is none, or the reader may not know of it */
    public EventDetails get(String slug) {
        CommunityEvent event = events.find(slug).orElseThrow(NotFoundException::new);
        readers.requireMayRead(event, currentAgent.id());
        return details(event);
    }

    /**
     * The picture at the head of an event's page.
     *
     * @param small whether a small one will do
     * @throws NotFoundException when it has another or none, or the reader may not know of the event
     */
    public PictureFile cover(String slug, long picture, boolean small) {
        CommunityEvent event = events.find(slug).orElseThrow(NotFoundException::new);
        readers.requireMayRead(event, currentAgent.id());
        return covers.file(event.id(), picture, small).orElseThrow(NotFoundException::new);
    }

    /** Where the caller stands with an event that he was shown; the link of the event is told to those who are registered. */
    public EventPlace place(long event) {
        OptionalLong reader = currentAgent.id();
        return reader.isEmpty()
                ? EventPlace.NONE
                : registrations.placeOf(event, reader.getAsLong()).orElse(EventPlace.NONE);
    }

    /** What the organisers ask of those who register to an event that the caller was shown. */
    public List<EventQuestion> questions(long event) {
        return events.get(event).questions();
    }

    private EventDetails details(CommunityEvent event) {
        ReferenceBook book = references.book();
        List<Object[]> tags = events.tags(event.id());
        Community organiser = event.community();
        EventReport report =
                event.mayBeReported(clock.instant()) ? reports.find(event.id()).orElse(null) : null;
        return new EventDetails(
                event.id(),
                event.slug(),
                event.title(),
                event.description(),
                report == null ? null : report.body(),
                report == null ? List.of() : report.links(),
                event.format(),
                event.mode(),
                event.place(),
                event.externalUrl(),
                event.time(),
                event.status(),
                event.source(),
                event.capacity(),
                event.registeredCount(),
                event.waitingCount(),
                event.phase(clock.instant()),
                !clock.instant().isBefore(event.endsAt()),
                event.registrationOpensAt(),
                event.registrationClosesAt(),
                event.changedAt(),
                new HostName(organiser.id(), organiser.slug(), organiser.name()),
                tagged(tags, "HELPER", tag -> new HostName(id(tag), (String) tag[2], (String) tag[3])),
                tagged(tags, "THEME", tag -> book.theme((int) id(tag))),
                tagged(tags, "TERRITORY", tag -> book.territory((int) id(tag))),
                event.seriesId() == null ? null : seriesOf(event),
                tagged(tags, "COVER", tag -> new Cover(id(tag), (String) tag[3])).stream()
                        .findFirst()
                        .orElse(null));
    }

    /** Where an event stands among the dates that the caller may know of; null when there is none but drafts. */
    private SeriesPlace seriesOf(CommunityEvent event) {
        LongPredicate readable = readers.readable(event, currentAgent.id());
        List<Step> steps = series.steps(event.seriesId()).stream()
                .filter(step -> step.event() == event.id() || readable.test(step.event()))
                .toList();
        SeriesPlace.Step previous = null;
        SeriesPlace.Step next = null;
        for (Step step : steps) {
            boolean other = step.event() != event.id() && step.status() == EventStatus.PUBLISHED;
            if (other && step.time().startsAt().isBefore(event.startsAt())) {
                previous = new SeriesPlace.Step(step.slug(), step.time());
            } else if (other && next == null) {
                next = new SeriesPlace.Step(step.slug(), step.time());
            }
        }
        return steps.isEmpty()
                ? null
                : new SeriesPlace(SeriesRule.parse(steps.get(0).rule()), steps.size(), previous, next);
    }

    private static <T> List<T> tagged(List<Object[]> tags, String kind, Function<Object[], T> read) {
        return tags.stream()
                .filter(tag -> kind.equals(tag[0]))
                .map(read)
                .filter(Objects::nonNull)
                .toList();
    }

    private static long id(Object[] tag) {
        return ((Number) tag[1]).longValue();
    }
}
