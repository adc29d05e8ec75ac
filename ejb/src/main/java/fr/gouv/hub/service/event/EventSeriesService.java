package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventSeries;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.SeriesDate;
import fr.gouv.hub.domain.event.SeriesDetails;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.event.EventSeriesRepository.Standings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/** The dates of a series, for whoever may read them. */
@Stateless
@PermitAll
public class EventSeriesService {

    @Inject
    EventRepository events;

    @Inject
    EventSeriesRepository series;

    @Inject
    EventReaders readers;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Clock clock;

    /**
     * The series that an event belongs to.
     *
     * @throws NotFoundException when there is no such event, it belongs to none, or the reader may not know of it
     */
    public SeriesDetails get(String slug) {
        CommunityEvent event = events.find(slug).orElseThrow(NotFoundException::new);
        OptionalLong reader = currentAgent.id();
        readers.requireMayRead(event, reader);
        EventSeries whole = series.get(event.requireSeries());
        Instant now = clock.instant();
        LongPredicate readable = readers.readable(event, reader);
        Standings mine = reader.isEmpty() ? Standings.NONE : series.standings(whole.id(), reader.getAsLong());
        List<SeriesDate> dates = series.dates(whole.id()).stream()
                .filter(date -> date.status() != EventStatus.DRAFT && readable.test(date.id()))
                .map(date -> line(date, mine.dates().get(date.id()), now))
                .toList();
        return new SeriesDetails(event.slug(), event.title(), whole.rule(), dates, mine.all(), event.questions());
    }

    private static SeriesDate line(CommunityEvent date, RegistrationStatus mine, Instant now) {
        return new SeriesDate(
                date.slug(),
                date.title(),
                date.time(),
                date.status(),
                !now.isBefore(date.endsAt()),
                date.capacity(),
                date.registeredCount(),
                date.waitingCount(),
                date.phase(now),
                mine);
    }
}
