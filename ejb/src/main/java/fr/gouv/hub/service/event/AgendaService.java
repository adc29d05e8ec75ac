package fr.gouv.hub.service.event;

import com.github.benmanes.caffeine.cache.Cache;
import fr.gouv.hub.domain.event.AgendaGrid;
import fr.gouv.hub.domain.event.AgendaGrid.Part;
import fr.gouv.hub.domain.event.EventAgenda;
import fr.gouv.hub.domain.event.EventCriteria;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventMap;
import fr.gouv.hub.domain.event.EventPeriod;
import fr.gouv.hub.domain.event.EventSummary;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.service.shared.SecondsOld;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The agenda, for whoever may read it. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AgendaService {

    /** Events on a page of the agenda. */
    public static final int PAGE_SIZE = 20;

    private static final int MOST_SPANNING = 200;

    @Inject
    EventRepository events;

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    ReferenceService references;

    @Inject
    Clock clock;

    /** How many events everybody may read. */
    private final Cache<EventCriteria, Integer> counts = SecondsOld.cache();

    /** Days in a row, as everybody may read them. */
    private final Cache<Days, Part> everybodys = SecondsOld.cache();

    private record Days(EventCriteria criteria, LocalDate from, int length, int most) {}

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
        // what is counted for all may be some seconds older than what is listed
        int count = whole ? found.size() : Math.max(found.size(), count(criteria, book, now, reader));
        return new EventAgenda(found, criteria.period(), count, backwards ? more : cursor != null, backwards || more);
    }

    /** What everybody may read is counted once for all; only a reader's own communities are counted for him. */
    private int count(EventCriteria criteria, ReferenceBook book, Instant now, OptionalLong reader) {
        if (criteria.mine()) {
            return events.count(AgendaQuery.count(criteria, book, now, reader));
        }
        int everybody =
                counts.get(criteria, asked -> events.count(AgendaQuery.count(asked, book, now, OptionalLong.empty())));
        return reader.isEmpty()
                ? everybody
                : everybody + events.count(AgendaQuery.countOfMember(criteria, book, now, reader.getAsLong()));
    }

    /**
     * Days in a row with their events; the period and the day of the criteria do not count. What everybody sees is some seconds
     * old at most, and read once for all.
     *
     * @param most shown under a day
     */
    public AgendaGrid grid(EventCriteria criteria, LocalDate from, int days, int most) {
        Days asked = new Days(criteria.during(EventPeriod.UPCOMING), from, days, most);
        OptionalLong reader = currentAgent.id();
        List<Part> parts = new ArrayList<>();
        if (!criteria.mine()) {
            parts.add(everybodys.get(asked, wanted -> part(wanted, OptionalLong.empty())));
        }
        if (reader.isPresent()) {
            parts.add(part(asked, reader));
            Map<Long, RegistrationStatus> standing = registrations.standing(
                    reader.getAsLong(),
                    parts.stream().flatMap(part -> part.ids().stream()).toList());
            parts.replaceAll(part -> part.with(standing));
        }
        return AgendaGrid.of(from, days, parts, most);
    }

    private Part part(Days asked, OptionalLong member) {
        ReferenceBook book = references.book();
        LocalDate to = asked.from().plusDays(asked.length());
        return new Part(
                events.onDays(AgendaQuery.onDays(asked.criteria(), book, member, asked.from(), to, asked.most())),
                events.search(AgendaQuery.spanning(asked.criteria(), book, member, asked.from(), to, MOST_SPANNING)));
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
                count(criteria, book, now, reader),
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
}
