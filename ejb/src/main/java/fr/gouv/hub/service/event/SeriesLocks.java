package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventSeries;
import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;

/** The one order in which several dates of a series are locked: the series first, then its dates in the order of their keys. */
@ApplicationScoped
public class SeriesLocks {

    /** Before any date of a series. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1970, 1, 1, 0, 0);

    @Inject
    EventOrganisers organisers;

    @Inject
    EventRepository events;

    @Inject
    EventSeriesRepository series;

    /** A series that is being changed: its row and those of some of its dates are locked. */
    record Locked(EventSeries series, CommunityEvent date, List<CommunityEvent> dates) {}

    /**
     * @param slug of one date
     * @throws NotFoundException when the caller may not know of it, or it belongs to no series
     * @throws ForbiddenException unless he organises events of its community
     */
    Locked lock(String slug, SeriesScope scope) {
        return lock(organisers.organised(slug), scope);
    }

    /** The same for others than its organisers, once it is known that they may. */
    Locked lock(CommunityEvent date, SeriesScope scope) {
        EventSeries whole = series.lock(date.requireSeries());
        LocalDateTime from = scope == SeriesScope.ALL ? BEGINNING : date.seriesKey();
        List<Long> keys = scope == SeriesScope.ONE ? List.of(date.id()) : series.keysFrom(whole.id(), from);
        return new Locked(whole, date, keys.stream().map(events::lock).toList());
    }
}
