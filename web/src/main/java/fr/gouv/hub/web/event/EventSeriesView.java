package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.AnswersDraft;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.RegistrationPhase;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.SeriesDate;
import fr.gouv.hub.domain.event.SeriesDetails;
import fr.gouv.hub.domain.event.SeriesOutcome;
import fr.gouv.hub.service.event.EventSeriesRegistrationService;
import fr.gouv.hub.service.event.EventSeriesService;
import fr.gouv.hub.web.community.Badge;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;

/** The dates of a series: registering to all of them at once, leaving them all, or going to one. */
@Named
@RequestScoped
public class EventSeriesView {

    private static final int PAGE_SIZE = 20;

    /** One date, all words said. */
    public record Line(String href, String title, String iso, String when, Badge badge, String leave) {}

    @Inject
    EventSeriesService series;

    @Inject
    EventSeriesRegistrationService registrations;

    @Inject
    SeriesWords seriesWords;

    @Inject
    EventTimes times;

    @Inject
    PageLinks links;

    @Inject
    Words words;

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

    private SeriesDetails details;
    private final AnswersDraft draft = new AnswersDraft();

    @PostConstruct
    void load() {
        details = series.get(address.slug());
        if (isRegistering()) {
            draft.setQuestions(details.questions());
        }
    }

    public void register() {
        SeriesOutcome outcome = registrations.register(details.slug(), draft);
        String told = outcome.seats() + outcome.waiting() == 0
                ? words.say("event.series.message.already")
                : words.say("event.series.message.registered", outcome.seats(), outcome.waiting());
        if (outcome.refused().isEmpty()) {
            notices.tell("event.series.message.told", told);
        } else {
            notices.tell("event.series.message.refused", told, refused(outcome));
        }
        redirection.to(Page.EVENT_SERIES, details.slug());
    }

    private String refused(SeriesOutcome outcome) {
        return outcome.refused().stream()
                .map(date ->
                        words.say("event.series.label.refused", times.full(date.time()), words.name(date.reason())))
                .collect(Collectors.joining("\u00a0; "));
    }

    public void leave() {
        int left = registrations.leave(details.slug());
        if (left == 0 && details.offered()) {
            notices.tell("event.series.message.unoffered");
        } else {
            notices.tell("event.series.message.left", left);
        }
        redirection.to(Page.EVENT_SERIES, details.slug());
    }

    private boolean isForAgents() {
        return visitor.isSignedIn()
                || request.getParameter("series-form") != null
                || request.getParameter("leave-form") != null;
    }

    /** @return to how many dates the reader can register now */
    public int getOpen() {
        return (int) details.dates().stream().filter(SeriesDate::isOpen).count();
    }

    /** @return on how many dates the reader stands */
    public int getMine() {
        return (int) details.dates().stream().filter(SeriesDate::isMine).count();
    }

    /** @return whether there is something to register to; also when the form comes back too late */
    public boolean isRegistering() {
        return isForAgents() && (getOpen() > 0 || request.getParameter("series-form") != null);
    }

    /** @return whether there is something to leave, if only the mails about dates to come; also when the form comes back too late */
    public boolean isLeaving() {
        return getMine() > 0 || details.offered() || request.getParameter("leave-form") != null;
    }

    /** @return whether a visitor is shown the way in */
    public boolean isForVisitors() {
        return !isForAgents() && getOpen() > 0;
    }

    /** @return this page, to come back to after signing in */
    public String getBack() {
        return Page.EVENT_SERIES.path(details.slug());
    }

    public AnswersDraft getDraft() {
        return draft;
    }

    public SeriesDetails getDetails() {
        return details;
    }

    public String getRule() {
        return seriesWords.rule(details.rule());
    }

    public int getPage() {
        return Math.min(address.page(), getPages());
    }

    public int getPages() {
        return Math.max(1, (details.dates().size() + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public List<Line> getLines() {
        return details.dates().stream()
                .skip((long) PAGE_SIZE * (getPage() - 1))
                .limit(PAGE_SIZE)
                .map(this::line)
                .toList();
    }

    private Line line(SeriesDate date) {
        return new Line(
                links.event(date.slug()),
                date.title(),
                times.iso(date.time()),
                times.full(date.time()),
                badge(date),
                date.isMine() ? links.eventRegistration(date.slug()) : "");
    }

    private Badge badge(SeriesDate date) {
        if (date.status() == EventStatus.CANCELLED) {
            return new Badge(words.name(date.status()), "error");
        } else if (date.over()) {
            return new Badge(words.say("event.series.label.over"), "");
        } else if (date.mine() == RegistrationStatus.REGISTERED) {
            return new Badge(words.say("event.card.label.registered"), "success");
        } else if (date.mine() == RegistrationStatus.WAITING) {
            return new Badge(words.say("event.card.label.waiting"), "warning");
        } else if (date.phase() == RegistrationPhase.OPEN) {
            return date.full()
                    ? new Badge(words.say("event.card.label.full"), "warning")
                    : new Badge(words.say("event.series.label.open"), "info");
        }
        return new Badge(words.name(date.phase()), "");
    }
}
