package fr.gouv.hub.web.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which days the address of the agenda shows, and how: all of a period or one day as a list, a month or a week as a table, a
 * period on the map.
 * Years are those of this century.
 *
 * @param day of the list, the first of the month, the Monday of the week; null: of the list, no day in particular; of the
 *     tables, that of today
 */
record AgendaWhen(Shape shape, LocalDate day) {

    /** How the agenda is laid out. */
    enum Shape {
        LIST,
        MONTH,
        WEEK,
        MAP
    }

    static final AgendaWhen LIST = new AgendaWhen(Shape.LIST, null);
    static final AgendaWhen MAP = new AgendaWhen(Shape.MAP, null);

    private static final Pattern MONTH = Pattern.compile("(20[0-9]{2})-(0[1-9]|1[0-2])");
    private static final Pattern WEEK = Pattern.compile("(20[0-9]{2})-W([0-9]{2})");
    private static final Pattern DAY = Pattern.compile("(20[0-9]{2})-(0[1-9]|1[0-2])-([0-9]{2})");

    /** The month of a day. */
    static AgendaWhen monthOf(LocalDate day) {
        return new AgendaWhen(Shape.MONTH, day.withDayOfMonth(1));
    }

    /** The week of a day. */
    static AgendaWhen weekOf(LocalDate day) {
        return new AgendaWhen(Shape.WEEK, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** One day of the list. */
    static AgendaWhen on(LocalDate day) {
        return new AgendaWhen(Shape.LIST, day);
    }

    /** @return the first day of « 2026-11 » */
    static Optional<LocalDate> readMonth(String code) {
        Matcher parts = MONTH.matcher(code);
        return parts.matches() ? Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), 1)) : Optional.empty();
    }

    /** @return the Monday of « 2026-W48 » (ISO 8601) */
    static Optional<LocalDate> readWeek(String code) {
        Matcher parts = WEEK.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        // the fourth of January is always in the first week
        LocalDate first = LocalDate.of(number(parts, 1), 1, 4);
        int week = number(parts, 2);
        return week < 1
                        || week
                                > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                        .rangeRefinedBy(first)
                                        .getMaximum()
                ? Optional.empty()
                : Optional.of(weekOf(first.plusWeeks(week - 1L)).day);
    }

    /** @return the day « 2026-11-24 » */
    static Optional<LocalDate> readDay(String code) {
        Matcher parts = DAY.matcher(code);
        return parts.matches()
                        && YearMonth.of(number(parts, 1), number(parts, 2)).isValidDay(number(parts, 3))
                ? Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)))
                : Optional.empty();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    boolean isMap() {
        return shape == Shape.MAP;
    }

    boolean isList() {
        return shape == Shape.LIST;
    }

    /** @return the same with a day: the first of the month or the Monday that holds today, when none is named */
    AgendaWhen or(LocalDate today) {
        if (day != null) {
            return this;
        }
        return switch (shape) {
            case LIST, MAP -> this;
            case MONTH -> monthOf(today);
            case WEEK -> weekOf(today);
        };
    }

    /** @return the month or the week so many further */
    AgendaWhen plus(int further) {
        return shape == Shape.MONTH
                ? new AgendaWhen(shape, day.plusMonths(further))
                : new AgendaWhen(shape, day.plusWeeks(further));
    }

    /** @return parameters of the address, in pairs */
    List<String> pairs() {
        return switch (shape) {
            case MAP -> List.of(AgendaCodes.VIEW, AgendaCodes.MAP);
            case LIST -> day == null ? List.of() : List.of(AgendaCodes.DAY, day.toString());
            case MONTH ->
                day == null
                        ? List.of(AgendaCodes.VIEW, AgendaCodes.MONTH)
                        : List.of(
                                AgendaCodes.VIEW,
                                AgendaCodes.MONTH,
                                AgendaCodes.MONTH,
                                YearMonth.from(day).toString());
            case WEEK ->
                day == null
                        ? List.of(AgendaCodes.VIEW, AgendaCodes.WEEK)
                        : List.of(AgendaCodes.VIEW, AgendaCodes.WEEK, AgendaCodes.WEEK, week(day));
        };
    }

    private static String week(LocalDate monday) {
        return String.format(
                java.util.Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
