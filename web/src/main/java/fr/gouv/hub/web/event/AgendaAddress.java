package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventCriteria;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventPeriod;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.domain.shared.Excerpt;
import fr.gouv.hub.service.reference.ReferenceBook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the address of the agenda asks for: read from the query string, whatever it holds, and written back into links. What
 * it does not know is left out and said.
 *
 * @param theme null: any
 * @param territory null: any
 * @param format null: any
 * @param mode null: any
 * @param mine whether only events of the reader's communities are wanted
 * @param period the part of time
 * @param when which days, and as a list or as a table
 * @param cursor where the page begins; null: at the beginning
 * @param ignored values that do not exist, shortened
 */
record AgendaAddress(
        ThemeItem theme,
        TerritoryItem territory,
        EventFormat format,
        EventMode mode,
        boolean mine,
        EventPeriod period,
        AgendaWhen when,
        EventCursor cursor,
        List<String> ignored) {

    private static final int LONGEST_IGNORED = 40;

    AgendaAddress {
        ignored = List.copyOf(ignored);
    }

    /** @param parameters of the request: any name, any number of values, any value */
    static AgendaAddress read(Map<String, String[]> parameters, ReferenceBook book) {
        return new Reader(parameters).read(book);
    }

    /** One reading; collects what it does not understand. */
    private static final class Reader {

        private final Map<String, String[]> parameters;
        private final List<String> ignored = new ArrayList<>();

        Reader(Map<String, String[]> parameters) {
            this.parameters = parameters;
        }

        AgendaAddress read(ReferenceBook book) {
            ThemeItem theme = one(AgendaCodes.THEME, book::themeByCode);
            TerritoryItem territory = one(AgendaCodes.TERRITORY, book::territoryByCode);
            EventFormat format = one(AgendaCodes.FORMAT, code -> AgendaCodes.read(AgendaCodes.FORMATS, code));
            EventMode mode = one(AgendaCodes.MODE, code -> AgendaCodes.read(AgendaCodes.MODES, code));
            Boolean mine =
                    one(AgendaCodes.MINE, code -> AgendaCodes.OWN.equals(code) ? Optional.of(true) : Optional.empty());
            EventPeriod period = one(AgendaCodes.PERIOD, code -> AgendaCodes.read(AgendaCodes.PERIODS, code));
            AgendaWhen when = when();
            EventCursor cursor = EventCursor.parse(given(AgendaCodes.AFTER), false)
                    .or(() -> EventCursor.parse(given(AgendaCodes.BEFORE), true))
                    .orElse(null);
            return new AgendaAddress(
                    theme, territory, format, mode, mine != null, shown(period, when), when, cursor, ignored);
        }

        /** The tables and a day have their own time; a map without an end would count for ever. */
        private static EventPeriod shown(EventPeriod asked, AgendaWhen when) {
            if (when.isMap()) {
                return asked == null || asked.length() == null ? EventPeriod.QUARTER : asked;
            }
            return asked == null || when.day() != null || !when.isList() ? EventPeriod.UPCOMING : asked;
        }

        private AgendaWhen when() {
            AgendaWhen.Shape shape = one(AgendaCodes.VIEW, code -> AgendaCodes.read(AgendaCodes.SHAPES, code));
            if (shape == AgendaWhen.Shape.MONTH) {
                return new AgendaWhen(shape, one(AgendaCodes.MONTH, AgendaWhen::readMonth));
            } else if (shape == AgendaWhen.Shape.WEEK) {
                return new AgendaWhen(shape, one(AgendaCodes.WEEK, AgendaWhen::readWeek));
            }
            if (shape == AgendaWhen.Shape.MAP) {
                return AgendaWhen.MAP;
            }
            return new AgendaWhen(AgendaWhen.Shape.LIST, one(AgendaCodes.DAY, AgendaWhen::readDay));
        }

        private <T> T one(String parameter, Function<String, Optional<T>> find) {
            String code = given(parameter);
            if (code.isEmpty()) {
                return null;
            }
            T found = find.apply(code).orElse(null);
            if (found == null) {
                ignored.add(Excerpt.ofLine(code, LONGEST_IGNORED));
            }
            return found;
        }

        /** The first value counts. */
        private String given(String parameter) {
            String[] values = parameters.get(parameter);
            return values == null || values.length == 0 ? "" : values[0].strip();
        }
    }

    EventCriteria criteria() {
        EventCriteria criteria = new EventCriteria(
                theme == null ? Set.of() : Set.of(theme.id()),
                territory == null ? Set.of() : Set.of(territory.id()),
                format == null ? Set.of() : Set.of(format),
                mode,
                mine,
                period);
        return when.isList() && when.day() != null ? criteria.on(when.day()) : criteria;
    }

    /** @return the query string of the same agenda for other days, or laid out otherwise */
    String to(AgendaWhen other) {
        AgendaAddress there = new AgendaAddress(
                theme,
                territory,
                format,
                mode,
                mine,
                other.equals(AgendaWhen.LIST) || other.isMap() ? period : EventPeriod.UPCOMING,
                other,
                null,
                List.of());
        return there.without("");
    }

    /** @return the query string of the same agenda in another territory; null: everywhere */
    String in(TerritoryItem other) {
        return new AgendaAddress(theme, other, format, mode, mine, period, when, null, List.of()).without("");
    }

    /** @return the query string of the calendar with the same themes, territory, format and mode */
    String calendar() {
        List<String> pairs = new ArrayList<>(pairs(AgendaCodes.PERIOD));
        Set<String> kept = Set.of(AgendaCodes.THEME, AgendaCodes.TERRITORY, AgendaCodes.FORMAT, AgendaCodes.MODE);
        pairs.removeIf(pair -> !kept.contains(pair.substring(0, pair.indexOf('='))));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** @return the query string of the same agenda, without one filter when that is named, from its beginning */
    String without(String leftOut) {
        List<String> pairs = pairs(leftOut);
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** @return the query string of another page of the same agenda */
    String from(EventCursor other, EventPeriod shown) {
        List<String> pairs = pairs("");
        if (shown != period) {
            pairs.add(AgendaCodes.PERIOD + "=" + AgendaCodes.PERIODS.get(shown));
        }
        pairs.add((other.backwards() ? AgendaCodes.BEFORE : AgendaCodes.AFTER) + "=" + other.text());
        return "?" + String.join("&", pairs);
    }

    private List<String> pairs(String leftOut) {
        List<String> pairs = new ArrayList<>();
        add(pairs, leftOut, AgendaCodes.THEME, theme == null ? null : theme.code());
        add(pairs, leftOut, AgendaCodes.TERRITORY, territory == null ? null : territory.code());
        add(pairs, leftOut, AgendaCodes.FORMAT, format == null ? null : AgendaCodes.FORMATS.get(format));
        add(pairs, leftOut, AgendaCodes.MODE, mode == null ? null : AgendaCodes.MODES.get(mode));
        add(pairs, leftOut, AgendaCodes.MINE, mine ? AgendaCodes.OWN : null);
        add(
                pairs,
                leftOut,
                AgendaCodes.PERIOD,
                period == EventPeriod.UPCOMING ? null : AgendaCodes.PERIODS.get(period));
        List<String> days = when.pairs();
        for (int i = 0; i < days.size(); i += 2) {
            add(pairs, leftOut, days.get(i), days.get(i + 1));
        }
        return pairs;
    }

    private static void add(List<String> pairs, String leftOut, String parameter, String code) {
        if (code != null && !parameter.equals(leftOut)) {
            pairs.add(parameter + "=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
        }
    }
}
