package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CalendarEntry;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes iCalendar (RFC 5545): local times with the rules of their clocks, a name for each event that never changes, and no
 * participants.
 */
@ApplicationScoped
public class CalendarWriter {

    private static final String PRODUCT = "-//DITP//Hub des communautes//FR";
    private static final String DOMAIN = "@hub.communautes.transformation-publique";

    private static final int UNFOLDED = Integer.MAX_VALUE;

    @Inject
    HubSettings settings;

    @Inject
    Clock clock;

    /**
     * What programmes subscribe to or keep as a file: a snapshot without METHOD, since nothing is scheduled with anybody (RFC 5545
     * §3.7.2). PUBLISH would ask for an ORGANIZER (RFC 5546 §3.2.1), which has to be an address to write to.
     *
     * @param name what programmes call the calendar
     */
    public String write(String name, List<CalendarEntry> entries) {
        Calendar calendar = begin();
        calendar.add(new XProperty("X-WR-CALNAME", name));
        clocks(calendar, entries);
        entries.forEach(entry -> calendar.add(event(entry)));
        return text(calendar);
    }

    /**
     * What the mail to one person carries: the entry itself, or that it is no longer his. It names him alone.
     *
     * @param entry with the link when he has a seat
     * @param status whether he comes, waits or has left
     */
    CalendarMessage message(CalendarEntry entry, RegistrationStatus status, EmailAddress recipient) {
        boolean off = entry.status() == EventStatus.CANCELLED;
        Calendar calendar = begin(off || !status.isActive() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        clocks(calendar, List.of(entry));
        VEvent event = event(entry);
        // a message is dated by when it is written, so that the later one counts (RFC 5546 §2.1.5)
        event.removeAll(Property.DTSTAMP, Property.STATUS).add(new DtStamp(clock.instant()));
        if (off) {
            event.add(ImmutableStatus.VEVENT_CANCELLED);
        } else if (status.isActive()) {
            // who alone has left does not cancel it: then there is no status (RFC 5546 §3.2.5)
            event.add(
                    status == RegistrationStatus.WAITING
                            ? ImmutableStatus.VEVENT_TENTATIVE
                            : ImmutableStatus.VEVENT_CONFIRMED);
        }
        event.add(organiser(entry.organiserName()));
        event.add(attendee(status, recipient));
        calendar.add(event);
        return new CalendarMessage(calendar.getMethod().getValue(), text(calendar));
    }

    /**
     * What the mail about several dates carries. Entries of different events go together as PUBLISH alone, which names nobody
     * (RFC 5546 §3.2.1, §3.2.2).
     */
    CalendarMessage message(List<Standing> standings) {
        Calendar calendar = begin(ImmutableMethod.PUBLISH);
        clocks(calendar, standings.stream().map(Standing::entry).toList());
        for (Standing standing : standings) {
            VEvent event = event(standing.entry());
            event.removeAll(Property.DTSTAMP).add(new DtStamp(clock.instant()));
            if (standing.entry().status() == EventStatus.PUBLISHED) {
                event.removeAll(Property.STATUS)
                        .add(
                                switch (standing.status()) {
                                    case REGISTERED -> ImmutableStatus.VEVENT_CONFIRMED;
                                    case WAITING -> ImmutableStatus.VEVENT_TENTATIVE;
                                    // for him: the file is his alone
                                    case WITHDRAWN -> ImmutableStatus.VEVENT_CANCELLED;
                                });
            }
            event.add(organiser(standing.entry().organiserName()));
            calendar.add(event);
        }
        return new CalendarMessage(calendar.getMethod().getValue(), text(calendar));
    }

    /** An entry, and where the person whom the mail goes to stands. */
    record Standing(CalendarEntry entry, RegistrationStatus status) {}

    private Property organiser(String name) {
        Organizer organiser = new Organizer(URI.create("mailto:" + settings.mailFrom()));
        organiser.add(new Cn(plain(name).replace('"', '”').replace('\n', ' ').replace('\t', ' ')));
        return organiser;
    }

    private static Property attendee(RegistrationStatus status, EmailAddress recipient) {
        Attendee attendee = new Attendee(mailTo(recipient));
        attendee.add(
                switch (status) {
                    case REGISTERED -> PartStat.ACCEPTED;
                    case WAITING -> PartStat.TENTATIVE;
                    case WITHDRAWN -> PartStat.DECLINED;
                });
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    /** An address may hold characters that an URI escapes. */
    private static URI mailTo(EmailAddress address) {
        try {
            return new URI("mailto", address.value(), null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Calendar begin(Method method) {
        Calendar calendar = begin();
        calendar.add(method);
        return calendar;
    }

    private static Calendar begin() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    private static void clocks(Calendar calendar, List<CalendarEntry> entries) {
        entries.stream()
                .map(entry -> entry.time().zone())
                .distinct()
                .sorted()
                .forEach(zone -> calendar.add(CalendarClocks.rules(zone)));
    }

    private static String text(Calendar calendar) {
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CalendarFold.fold(out.toString());
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
        event.add(status(entry));
        if (entry.place() != null) {
            event.add(new Location(plain(entry.place())));
        }
        event.add(new Description(description(entry, address)));
        event.add(new Url(URI.create(address)));
        return event;
    }

    private static Status status(CalendarEntry entry) {
        if (entry.status() == EventStatus.CANCELLED) {
            return ImmutableStatus.VEVENT_CANCELLED;
        }
        return entry.waiting() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
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
}
