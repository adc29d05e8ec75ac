package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.AnswersDraft;
import fr.gouv.hub.domain.event.EventDetails;
import fr.gouv.hub.domain.event.EventPlace;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.service.event.EventRegistrationService;
import fr.gouv.hub.service.event.EventService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;

/** Taking a seat or a place on the waiting list, or giving it back: what the page offers depends on {@link EventAction}. */
@Named
@RequestScoped
public class EventRegisterView {

    @Inject
    EventService events;

    @Inject
    EventRegistrationService registrations;

    @Inject
    EventTimes times;

    @Inject
    Clock clock;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private EventDetails event;
    private EventPlace place;
    private EventAction action;
    private final AnswersDraft draft = new AnswersDraft();

    @PostConstruct
    void load() {
        event = events.get(address.slug());
        place = events.place(event.id());
        action = EventAction.of(event, place);
        if (isRegistering()) {
            draft.setQuestions(events.questions(event.id()));
        }
    }

    /** Meanwhile the last seat may have gone: then he waits, and is told so. */
    public void register() {
        RegistrationStatus given = registrations.register(event.slug(), draft);
        notices.tell(
                given == RegistrationStatus.REGISTERED
                        ? "event.register.message.registered"
                        : "event.register.message.waiting",
                event.title());
        redirection.to(Page.EVENT, event.slug());
    }

    public void withdraw() {
        registrations.withdraw(event.slug());
        notices.tell("event.register.message.withdrawn", event.title());
        redirection.to(Page.EVENT, event.slug());
    }

    /** He keeps his seat, and the organisers know that he will not come. */
    public void excuse() {
        registrations.excuse(event.slug(), true);
        notices.tell("event.register.message.excused");
        redirection.to(Page.EVENT, event.slug());
    }

    public void comeAfterAll() {
        registrations.excuse(event.slug(), false);
        notices.tell("event.register.message.comes");
        redirection.to(Page.EVENT, event.slug());
    }

    /** @return whether he may still excuse himself, or take that back; also when the form comes back too late */
    public boolean isExcusing() {
        boolean before = clock.instant().isBefore(event.time().startsAt());
        return (action == EventAction.WITHDRAW && before) || request.getParameter("excuse-form") != null;
    }

    /** @return whether the forms of agents are shown; also when one comes back after its session has ended */
    public boolean isForAgents() {
        return visitor.isSignedIn()
                || request.getParameter("register-form") != null
                || request.getParameter("withdraw-form") != null;
    }

    public boolean isRegistering() {
        return (action == EventAction.REGISTER || action == EventAction.QUEUE) && isForAgents();
    }

    public boolean isWithdrawing() {
        return action == EventAction.WITHDRAW
                || action == EventAction.LEAVE_QUEUE
                || request.getParameter("withdraw-form") != null;
    }

    /** @return whether a visitor is shown the way in */
    public boolean isForVisitors() {
        return !isForAgents() && (action == EventAction.REGISTER || action == EventAction.QUEUE);
    }

    /** @return whether there is nothing to do here */
    public boolean isClosed() {
        return !isRegistering() && !isWithdrawing() && !isForVisitors();
    }

    public String getWhen() {
        return times.full(event.time());
    }

    /** @return this page, to come back to after signing in */
    public String getBack() {
        return Page.EVENT_REGISTRATION.path(event.slug());
    }

    public AnswersDraft getDraft() {
        return draft;
    }

    public EventDetails getEvent() {
        return event;
    }

    public EventPlace getPlace() {
        return place;
    }

    public EventAction getAction() {
        return action;
    }
}
