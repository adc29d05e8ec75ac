package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.event.Attendance;
import fr.gouv.hub.domain.event.AttendanceRefusedException;
import fr.gouv.hub.domain.event.CheckIn;
import fr.gouv.hub.domain.event.CheckInLine;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.RegistrationChanged;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.SheetPiece;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.AgentRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What organisers, and those named for it, do on the day: welcome people, note who came, register those who come without a seat. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventAttendanceService {

    /** People on a page of the check-in. */
    public static final int PAGE_SIZE = 50;

    @Inject
    EventOrganisers organisers;

    @Inject
    EventAttendanceRepository attendance;

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    AgentRepository agents;

    @Inject
    Event<RegistrationChanged> changed;

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
        return people(organisers.welcomed(slug), name, after, most);
    }

    private CheckIn people(EventOrganisers.Welcome welcome, String name, long after, int most) {
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
                more ? lines.get(most - 1).id() : 0);
    }

    /** The same for the sheet, with what they answered when the caller organises the event: answers are for organisers alone. */
    public SheetPiece sheet(String slug, long after, int most) {
        EventOrganisers.Welcome welcome = organisers.welcomed(slug);
        CheckIn people = people(welcome, "", after, most);
        if (!welcome.organises()) {
            return new SheetPiece(people, List.of(), Map.of());
        }
        return new SheetPiece(
                people,
                welcome.event().questions(),
                attendance.answers(people.lines().stream().map(CheckInLine::id).toList()));
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
     * Somebody comes without a seat: he is registered, even when the event is full, and present.
     *
     * @return his name
     * @throws fr.gouv.hub.domain.shared.InvalidEmailException when it is no address
     * @throws AttendanceRefusedException when no account has that address, or it is not the day
     */
    public String walkIn(String slug, String address) {
        CommunityEvent event = organisers.welcomedLocked(slug);
        EmailAddress typed = EmailAddress.of(address);
        Agent agent = agents.find(typed).orElseThrow(() -> AttendanceRefusedException.unknown(typed.value()));
        EventRegistration before = registrations.find(event.id(), agent.id()).orElse(null);
        boolean seated = before != null && before.status() == RegistrationStatus.REGISTERED;
        EventRegistration registration = event.walkIn(agent, before, clock.instant());
        if (before == null) {
            registrations.add(registration);
        }
        if (!seated) {
            changed.fire(new RegistrationChanged(registration.id()));
        }
        return agent.displayName();
    }
}
