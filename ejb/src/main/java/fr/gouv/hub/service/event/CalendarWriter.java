package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CalendarEntry;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes iCalendar (RFC 5545): local times with the rules of their clocks, a name for each event that never changes, and no
 * participants.
 *
 * <p>The rules of the clocks come from the JDK, not from the library: its own know several of our zones under the name of
 * another country.
 */
@ApplicationScoped
public class CalendarWriter {

    private static final String PRODUCT = "-//DITP//Hub des communautes//FR";
    private static final String DOMAIN = "@hub.communautes.transformation-publique";

    /** Before any event, after the last change of the rules of our clocks: those of Miquelon, in 2007. */
    private static final int RULES_FROM = 2008;

    private static final int LONGEST_LINE = 75;
    private static final int UNFOLDED = Integer.MAX_VALUE;
    private static final int LAST_WEEK_BEGINS = 25;
    private static final int WEEK = 7;

    @Inject
    HubSettings settings;

    /** @param name what programmes call the calendar */
    public String write(String name, List<CalendarEntry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.stream()
                .map(entry -> entry.time().zone())
                .distinct()
                .sorted()
                .forEach(zone -> calendar.add(rules(zone)));
        entries.forEach(entry -> calendar.add(event(entry)));
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fold(out.toString());
    }

    /** Lines of at most 75 octets (RFC 5545 §3.1). The library counts characters, and cuts some of ours in two. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / LONGEST_LINE);
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else {
                int width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
                if (octets + width > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += width;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    private VEvent event(CalendarEntry entry) {
        String address = settings.publicUrl() + "/evenements/" + entry.slug();
        EventTime time = entry.time();
        VEvent event = new VEvent(false);
        event.add(new Uid("event-" + entry.id() + DOMAIN));
        event.add(new DtStamp(entry.changedAt()));
        event.add(new LastModified(entry.changedAt()));
        event.add(new Sequence(entry.revision()));
        event.add(new DtStart<>(time.startsAt().atZone(time.zone().zone())));
        event.add(new DtEnd<>(time.endsAt().atZone(time.zone().zone())));
        event.add(new Summary(plain(entry.title())));
        event.add(new Status(entry.status() == EventStatus.CANCELLED ? "CANCELLED" : "CONFIRMED"));
        if (entry.place() != null) {
            event.add(new Location(plain(entry.place())));
        }
        event.add(new Description(description(entry, address)));
        event.add(new Url(URI.create(address)));
        return event;
    }

    private static String description(CalendarEntry entry, String address) {
        StringBuilder text = new StringBuilder(plain(entry.organiserName())).append("\n");
        if (entry.link() != null) {
            text.append(plain(entry.link())).append("\n");
        }
        if (!entry.description().isBlank()) {
            text.append("\n").append(plain(entry.description())).append("\n\n");
        }
        return text.append(address).toString();
    }

    /** Line ends are escaped by the library; other characters that cannot be seen have no place in a calendar. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

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
