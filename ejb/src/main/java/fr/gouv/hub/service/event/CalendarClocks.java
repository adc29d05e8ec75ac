package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.EventZone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The rules of our clocks as calendars take them. They come from the JDK, not from the library: its own know several of our
 * zones under the name of another country.
 */
final class CalendarClocks {

    /** Before any event, after the last change of the rules of our clocks: those of Miquelon, in 2007. */
    private static final int RULES_FROM = 2008;

    private static final int LAST_WEEK_BEGINS = 25;
    private static final int WEEK = 7;

    private CalendarClocks() {}

    static VTimeZone rules(EventZone zone) {
        ZoneRules rules = zone.zone().getRules();
        VTimeZone clocks = new VTimeZone();
        clocks.add(new TzId(zone.id()));
        if (rules.getTransitionRules().isEmpty()) {
            ZoneOffset always = rules.getOffset(Instant.EPOCH.plusSeconds(2_000_000_000L));
            clocks.add(observance(new Standard(), LocalDateTime.of(RULES_FROM, 1, 1, 0, 0), always, always));
        }
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            ZoneOffsetTransition first = rule.createTransition(RULES_FROM);
            Observance change = observance(
                    first.isGap() ? new Daylight() : new Standard(),
                    first.getDateTimeBefore(),
                    first.getOffsetBefore(),
                    first.getOffsetAfter());
            change.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";BYDAY=" + week(rule)));
            clocks.add(change);
        }
        return clocks;
    }

    private static Observance observance(Observance change, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        change.add(new DtStart<>(from));
        change.add(new TzOffsetFrom(before));
        change.add(new TzOffsetTo(after));
        return change;
    }

    /** « the last Sunday », « the second Sunday ». */
    private static String week(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        String name = rule.getDayOfWeek().name().substring(0, 2);
        return day < 0 || day >= LAST_WEEK_BEGINS ? "-1" + name : 1 + (day - 1) / WEEK + name;
    }
}
