package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventPlan;
import fr.gouv.hub.domain.event.EventPlan.Helper;
import fr.gouv.hub.domain.event.HostState;
import fr.gouv.hub.domain.event.Participant;
import fr.gouv.hub.domain.event.ParticipantCursor;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.service.event.EventHelpService;
import fr.gouv.hub.service.event.EventPlanningService;
import fr.gouv.hub.web.community.Badge;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** One event, as its organisers see it: publish it, see who comes, ask another community to help. */
@Named
@RequestScoped
public class EventPlanView {

    private static final String AFTER = "apres";

    @Inject
    HttpServletRequest request;

    @Inject
    EventPlanningService planning;

    @Inject
    EventHelpService helps;

    @Inject
    SeriesScopes scopes;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    @Inject
    EventTimes times;

    @Inject
    PlannedLines lines;

    @Inject
    Words words;

    private ParticipantCursor from;
    private EventPlan plan;
    private String helper;
    private SeriesScope scope = SeriesScope.ONE;

    /** A form that comes back after its session has ended shows nobody's participants. */
    @PostConstruct
    void load() {
        from = ParticipantCursor.parse(request.getParameter(AFTER)).orElse(null);
        plan = visitor.isSignedIn() ? planning.plan(address.slug(), from) : null;
    }

    public void publish() {
        planning.publish(address.slug());
        notices.tell("event.plan.message.published");
        redirection.to(Page.EVENT_PLAN, address.slug());
    }

    public void askHelp() {
        helps.ask(address.slug(), slugOf(helper), scope);
        notices.tell("event.plan.message.asked");
        redirection.to(Page.EVENT_PLAN, address.slug());
    }

    /** @param said the number of a community that has not answered, as the button sent it */
    public void takeBack(String said) {
        notices.tell("event.plan.message.takenBack", helps.takeBack(address.slug(), Address.key(said)));
        redirection.to(Page.EVENT_PLAN, address.slug());
    }

    /** The address of a community may be typed whole. */
    private static String slugOf(String typed) {
        return typed.strip().replaceFirst("^.*/communautes/", "").replaceFirst("[/?#].*$", "");
    }

    /** @return null when the session has ended */
    public EventPlan getPlan() {
        return plan;
    }

    /** @return that of the event; on the second page of its people and later ones, with whom it begins */
    public String getTitle() {
        if (plan == null) {
            return "";
        }
        String title = plan.event().title();
        return isFirst() || plan.participants().isEmpty()
                ? title
                : words.say(
                        "event.plan.title.from",
                        title,
                        plan.participants().get(0).name());
    }

    /** @return whether the list of people begins here */
    public boolean isFirst() {
        return from == null;
    }

    /** @return where the list of people goes on; empty: that is all */
    public String getNext() {
        return plan.next() == null ? "" : address.with(AFTER, plan.next().text());
    }

    public String getWhen() {
        return times.full(plan.event().time());
    }

    public Badge getBadge() {
        return lines.badge(plan.event().status());
    }

    /** @return whether it is to come, or a draft to come: people can still be asked to help */
    public boolean isEditable() {
        return plan.publishable() || plan.cancellable();
    }

    public List<Participant> getRegistered() {
        return with(RegistrationStatus.REGISTERED);
    }

    public List<Participant> getWaiting() {
        return with(RegistrationStatus.WAITING);
    }

    private List<Participant> with(RegistrationStatus status) {
        return plan.participants().stream()
                .filter(one -> one.status() == status)
                .toList();
    }

    /** @return whether it is known who came */
    public boolean isRated() {
        return plan.attendance().present() > 0;
    }

    /** @return what a community that was asked to help has said */
    public String said(Helper one) {
        return words.name(one.state());
    }

    /** @return whether that community has not answered */
    public boolean asked(Helper one) {
        return one.state() == HostState.INVITED;
    }

    public String getHelper() {
        return helper;
    }

    public void setHelper(String helper) {
        this.helper = helper;
    }

    /** @return whether several dates can be chosen; also when the form comes back after its session has ended */
    public boolean isSerial() {
        return scopes.offered(plan != null && plan.inSeries());
    }

    public List<SelectItem> getScopes() {
        return scopes.choices();
    }

    public SeriesScope getScope() {
        return scope;
    }

    public void setScope(SeriesScope scope) {
        this.scope = scope;
    }
}
