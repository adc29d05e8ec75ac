package fr.gouv.hub.domain.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;

/** A workshop of two hours in Paris, as several tests need it. */
final class EventFixture {

    static final EventTime TIME = EventTime.of(
            LocalDateTime.parse("2026-12-01T12:30"), LocalDateTime.parse("2026-12-01T14:30"), EventZone.PARIS);

    private EventFixture() {}

    static EventContent content(Integer capacity, Instant opens, Instant closes, String external) {
        return new EventContent(
                "Atelier",
                "",
                EventFormat.WORKSHOP,
                EventMode.ON_SITE,
                "Salle 1",
                null,
                external,
                TIME,
                opens,
                closes,
                capacity,
                Set.of(),
                Set.of());
    }
}
