package fr.gouv.hub.domain.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** The clocks of France, on the mainland and overseas (the zones of the territories). */
public enum EventZone {
    PARIS("Europe/Paris"),
    SAINT_PIERRE_ET_MIQUELON("America/Miquelon"),
    GUADELOUPE("America/Guadeloupe"),
    MARTINIQUE("America/Martinique"),
    SAINT_BARTHELEMY("America/St_Barthelemy"),
    SAINT_MARTIN("America/Marigot"),
    GUYANE("America/Cayenne"),
    REUNION("Indian/Reunion"),
    MAYOTTE("Indian/Mayotte"),
    KERGUELEN("Indian/Kerguelen"),
    NOUMEA("Pacific/Noumea"),
    WALLIS("Pacific/Wallis"),
    TAHITI("Pacific/Tahiti"),
    MARQUESAS("Pacific/Marquesas"),
    GAMBIER("Pacific/Gambier");

    private final String id;

    EventZone(String id) {
        this.id = id;
    }

    /** @return the zone of that IANA name, if it is one of ours */
    public static Optional<EventZone> find(String id) {
        return Arrays.stream(values()).filter(zone -> zone.id.equals(id)).findFirst();
    }

    public ZoneId zone() {
        return ZoneId.of(id);
    }

    /** The IANA name. */
    public String id() {
        return id;
    }

    /** When the clocks of this zone show that; the first time when they show it twice. */
    public Instant instant(LocalDateTime local) {
        return local.atZone(zone()).withEarlierOffsetAtOverlap().toInstant();
    }

    /** What the clocks of this zone show then. */
    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone());
    }

    /** Whether the clocks ever show that: they leave an hour out when summer time begins. */
    public boolean shows(LocalDateTime local) {
        return !zone().getRules().getValidOffsets(local).isEmpty();
    }
}
