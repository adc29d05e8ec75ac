package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.PlannedEvent;
import fr.gouv.hub.domain.event.SeriesPlan;
import fr.gouv.hub.service.event.EventSeriesPlanningService;
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
import java.util.List;

/** The dates of a series, as its organisers see them. */
@Named
@RequestScoped
public class EventDatesView {

    /** One date, all words said. */
    public record Line(String href, String title, String iso, String when, String seats, Badge badge, boolean alone) {}

    @Inject
    EventSeriesPlanningService planning;

    @Inject
    EventTimes times;

    @Inject
    SeriesWords series;

    @Inject
    PageLinks links;

    @Inject
    Words words;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private SeriesPlan plan;

    /** A form that comes back after its session has ended shows nobody's dates. */
    @PostConstruct
    void load() {
        plan = visitor.isSignedIn() ? planning.dates(address.slug()) : null;
    }

    public void publish() {
        notices.tell("event.dates.message.published", planning.publishDrafts(address.slug()));
        redirection.to(Page.EVENT_DATES, address.slug());
    }

    /** @return null when the session has ended */
    public SeriesPlan getPlan() {
        return plan;
    }

    public String getTitle() {
        return plan == null ? "" : plan.title();
    }

    public String getRule() {
        return series.rule(plan.rule());
    }

    /** @return whether there are drafts to publish; also when the form comes back after its session has ended */
    public boolean isPublishing() {
        return plan == null || plan.drafts() > 0;
    }

    public List<Line> getLines() {
        return plan.dates().stream().map(this::line).toList();
    }

    private Line line(SeriesPlan.Date date) {
        PlannedEvent event = date.event();
        return new Line(
                links.planEvent(event.slug()),
                event.title(),
                times.iso(event.time()),
                times.full(event.time()),
                event.capacity() == null
                        ? words.say("event.planned.label.registered", event.registeredCount())
                        : words.say(
                                "event.planned.label.seats",
                                event.registeredCount(),
                                event.capacity(),
                                event.waitingCount()),
                new Badge(
                        words.name(event.status()),
                        switch (event.status()) {
                            case DRAFT -> "new";
                            case PUBLISHED -> "success";
                            case CANCELLED -> "error";
                        }),
                date.changedAlone());
    }

    public String getSlug() {
        return address.slug();
    }
}
