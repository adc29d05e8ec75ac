package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventSource;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.PlannedEvent;
import fr.gouv.hub.web.community.Badge;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Words events the same way wherever organisers see them. */
@ApplicationScoped
public class PlannedLines {

    @Inject
    EventTimes times;

    @Inject
    SeriesWords series;

    @Inject
    PageLinks links;

    @Inject
    Words words;

    PlannedLine line(PlannedEvent event) {
        boolean own = event.source() == EventSource.HUB;
        return new PlannedLine(
                event.slug(),
                own ? links.planEvent(event.slug()) : links.event(event.slug()),
                event.title(),
                times.iso(event.time()),
                times.full(event.time()),
                seats(event),
                badge(event.status()),
                own,
                event.series() == null ? "" : series.rule(event.series()),
                links.eventDates(event.slug()));
    }

    private String seats(PlannedEvent event) {
        return event.capacity() == null
                ? words.say("event.planned.label.registered", event.registeredCount())
                : words.say(
                        "event.planned.label.seats", event.registeredCount(), event.capacity(), event.waitingCount());
    }

    Badge badge(EventStatus status) {
        return new Badge(
                words.name(status),
                switch (status) {
                    case DRAFT -> "new";
                    case PUBLISHED -> "success";
                    case CANCELLED -> "error";
                });
    }
}
