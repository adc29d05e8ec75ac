package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventPeriod;
import java.util.Map;
import java.util.Optional;

/**
 * How the address of the agenda calls things. These are kept in bookmarks, mails and calendars: add, never rename. Themes and
 * territories go by their own codes.
 */
final class AgendaCodes {

    static final String THEME = "theme";
    static final String TERRITORY = "territoire";
    static final String FORMAT = "format";
    static final String MODE = "mode";
    static final String MINE = "communautes";
    /** Of calendars only: the slug of a community. */
    static final String COMMUNITY = "communaute";

    static final String PERIOD = "periode";
    static final String VIEW = "vue";
    static final String MONTH = "mois";
    static final String WEEK = "semaine";
    static final String MAP = "carte";
    static final String DAY = "jour";
    static final String AFTER = "apres";
    static final String BEFORE = "avant";

    /** The one value of {@link #MINE}. */
    static final String OWN = "miennes";

    static final Map<EventFormat, String> FORMATS = Map.of(
            EventFormat.AFTERWORK, "afterwork",
            EventFormat.WORKSHOP, "atelier",
            EventFormat.BREAKFAST, "petit-dejeuner",
            EventFormat.WEBINAR, "webinaire",
            EventFormat.CONFERENCE, "conference",
            EventFormat.TRAINING, "formation",
            EventFormat.MEETING, "rencontre");

    static final Map<EventMode, String> MODES =
            Map.of(EventMode.ON_SITE, "sur-place", EventMode.ONLINE, "en-ligne", EventMode.HYBRID, "hybride");

    static final Map<EventPeriod, String> PERIODS = Map.of(
            EventPeriod.UPCOMING, "a-venir",
            EventPeriod.WEEK, "7-jours",
            EventPeriod.MONTH, "30-jours",
            EventPeriod.QUARTER, "trimestre",
            EventPeriod.PAST, "passes");

    static final Map<AgendaWhen.Shape, String> SHAPES = Map.of(
            AgendaWhen.Shape.LIST, "liste",
            AgendaWhen.Shape.MONTH, MONTH,
            AgendaWhen.Shape.WEEK, WEEK,
            AgendaWhen.Shape.MAP, MAP);

    private AgendaCodes() {}

    /** @return the constant of that code */
    static <E> Optional<E> read(Map<E, String> codes, String code) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
