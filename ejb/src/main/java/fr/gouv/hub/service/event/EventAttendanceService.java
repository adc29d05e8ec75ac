package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.event.Attendance;
import fr.gouv.hub.domain.event.AttendanceRefusedException;
import fr.gouv.hub.domain.event.CheckIn;
import fr.gouv.hub.domain.event.CheckInLine;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventGuest;
import fr.gouv.hub.domain.event.EventQuestion;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.GuestDismissed;
import fr.gouv.hub.domain.event.GuestLine;
import fr.gouv.hub.domain.event.GuestWelcomed;
import fr.gouv.hub.domain.event.RegistrationChanged;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.SheetPiece;
import fr.gouv.hub.domain.event.WalkIn;
import fr.gouv.hub.domain.reference.EmailDomain;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.reference.ReferenceRepository;
import fr.gouv.hub.service.shared.Throttle;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What organisers, and those named for it, do on the day: welcome people, note who came, register those who come without a seat. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventAttendanceService {

    /** People on a page of the check-in. */
    public static final int PAGE_SIZE = 50;

    /** Mails about a presence that leave to one address, and within what time: whoever welcomes people may write it down again. */
    private static final int MAILS = 3;

    private static final Duration MAILS_IN = Duration.ofHours(12);

    @Inject
    EventOrganisers organisers;

    @Inject
    EventRepository events;

    @Inject
    EventAttendanceRepository attendance;

    @Inject
    EventGuestRepository guests;

    @Inject
    ReferenceRepository references;

    @Inject
    Throttle throttle;

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    AgentRepository agents;

    @Inject
    Event<RegistrationChanged> changed;

    @Inject
    Event<GuestWelcomed> welcomed;

    @Inject
    Event<GuestDismissed> dismissed;

    @Inject
    Clock clock;

    /**
     * Those who are registered.
     *
     * @param name part of a name; empty: everybody
     * @param after where the page begins; 0: at the beginning
     * @param most on the page
     * @throws NotFoundException when the caller may not know of the event
     * @throws ForbiddenException unless he organises events of its community or welcomes people at this one
     */
    public CheckIn open(String slug, String name, long after, int most) {
        EventOrganisers.Welcome welcome = organisers.welcomed(slug);
        List<GuestLine> others =
                after > 0 ? List.of() : guests.latest(welcome.event().id(), name.toLowerCase(Locale.ROOT), PAGE_SIZE);
        return people(welcome, name, after, most, others);
    }

    /** A piece of the sheet that people sign; those without an account follow the others. */
    public CheckIn signatures(String slug, long after, int most) {
        return signatures(organisers.welcomed(slug), after, most);
    }

    private CheckIn signatures(EventOrganisers.Welcome welcome, long after, int most) {
        CheckIn people = people(welcome, "", after, most, List.of());
        boolean named = people.figures().guests() > people.unnamed();
        return people.next() > 0 || !named
                ? people
                : people.with(guests.all(welcome.event().id()));
    }

    private CheckIn people(EventOrganisers.Welcome welcome, String name, long after, int most, List<GuestLine> others) {
        CommunityEvent event = welcome.event();
        List<CheckInLine> lines = attendance.lines(event.id(), name, after, most + 1);
        boolean more = lines.size() > most;
        return new CheckIn(
                event.slug(),
                event.title(),
                event.time(),
                event.place(),
                event.community().slug(),
                event.community().name(),
                welcome.organises(),
                event.isCheckInOpen(clock.instant()),
                attendance.figures(event.id()),
                more ? lines.subList(0, most) : lines,
                more ? lines.get(most - 1).id() : 0,
                others,
                event.guestCount());
    }

    /** The same for the sheet, with what they answered when the caller organises the event: answers are for organisers alone. */
    public SheetPiece sheet(String slug, long after, int most) {
        EventOrganisers.Welcome welcome = organisers.welcomed(slug);
        CheckIn people = signatures(welcome, after, most);
        if (!welcome.organises()) {
            return new SheetPiece(people, List.of(), Map.of());
        }
        List<EventQuestion> questions = welcome.event().questions();
        return new SheetPiece(
                people,
                questions,
                questions.isEmpty()
                        ? Map.of()
                        : attendance.answers(
                                people.lines().stream().map(CheckInLine::id).toList()));
    }

    /**
     * Notes whether somebody came.
     *
     * @param noted null: takes back what was noted
     * @return his name
     * @throws NotFoundException when the registration is none of this event
     * @throws AttendanceRefusedException when he has no seat any more, or it is not the day
     */
    public String mark(String slug, long registration, Attendance noted) {
        CommunityEvent event = organisers.welcomedLocked(slug);
        EventRegistration one = attendance.find(event.id(), registration).orElseThrow(NotFoundException::new);
        one.mark(noted, clock.instant());
        return one.agent().displayName();
    }

    /**
     * Somebody comes without a seat: he is registered, even when the event is full, and present. Without an account he counts as
     * present; his address is kept for {@link CommunityEvent#CHECK_IN}, and he is told how to make the presence his.
     *
     * @throws fr.gouv.hub.domain.shared.InvalidEmailException when it is no address
     * @throws AttendanceRefusedException when no account has that address and none can be made with it, or it is not the day
     */
    public WalkIn walkIn(String slug, String address) {
        long id = organisers.welcomed(slug).event().id();
        EmailAddress typed = EmailAddress.of(address);
        // who makes an account with it just now is waited for
        throttle.queue("account", typed.value());
        CommunityEvent event = events.lock(id);
        Optional<Agent> known = agents.find(typed);
        if (known.isEmpty()) {
            return guest(event, typed);
        }
        Agent agent = known.get();
        EventRegistration before = registrations.find(event.id(), agent.id()).orElse(null);
        boolean seated = before != null && before.status() == RegistrationStatus.REGISTERED;
        EventRegistration registration = event.walkIn(agent, before, clock.instant());
        if (before == null) {
            registrations.add(registration);
        }
        if (!seated) {
            changed.fire(new RegistrationChanged(registration.id()));
        }
        return new WalkIn(agent.displayName(), true);
    }

    private WalkIn guest(CommunityEvent event, EmailAddress address) {
        EventGuest guest = EventGuest.arrive(event, address, clock.instant());
        if (guests.find(event.id(), address).isEmpty()) {
            if (!references.ruleFor(address).map(EmailDomain::eligible).orElse(false)) {
                throw AttendanceRefusedException.notEligible(address.value());
            } else if (guests.count(event.id()) >= EventGuest.MOST) {
                throw AttendanceRefusedException.guests(EventGuest.MOST);
            }
            guests.add(guest);
            if (throttle.take("guest mail", address.value(), MAILS, MAILS_IN)
                    && throttle.take("guest mails at", event.slug(), EventGuest.MOST, MAILS_IN)) {
                welcomed.fire(new GuestWelcomed(event.id(), address));
            }
        }
        return new WalkIn(address.localPart(), false);
    }

    /**
     * Takes back that somebody without an account came: his address is erased from the event, and the mail that tells him of
     * it does not leave, unless it has left.
     *
     * @return what stood before the @
     * @throws NotFoundException when nobody of that key came to this event
     * @throws AttendanceRefusedException when it is not the day
     */
    public String dismissGuest(String slug, long id) {
        CommunityEvent event = organisers.welcomedLocked(slug);
        EventGuest guest = guests.find(event.id(), id).orElseThrow(NotFoundException::new);
        event.requireCheckIn(clock.instant());
        guests.remove(guest);
        dismissed.fire(new GuestDismissed(event.id(), guest.email()));
        return guest.email().localPart();
    }

    /**
     * Notes how many people came without an account and without giving an address.
     *
     * @param before how many the form said there were
     * @throws StaleEditException when somebody else has said something else since
     * @throws AttendanceRefusedException when it is not the day, or that is no number of people
     */
    public void countGuests(String slug, int number, int before) {
        CommunityEvent event = organisers.welcomedLocked(slug);
        if (event.guestCount() != before && event.guestCount() != number) {
            throw new StaleEditException("event.error.guestStale");
        }
        event.countGuests(number, clock.instant());
    }
}
