package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.SeriesPlan;
import fr.gouv.hub.service.event.EventSeriesPlanningService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The dates of a series, as its organisers see them. */
@Named
@RequestScoped
public class EventDatesView {

    /** One date, and whether something was changed for it alone. */
    public record Line(PlannedLine event, boolean alone) {}

    @Inject
    EventSeriesPlanningService planning;

    @Inject
    SeriesWords series;

    @Inject
    PlannedLines lines;

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
        return plan.dates().stream()
                .map(date -> new Line(lines.line(date.event()), date.changedAlone()))
                .toList();
    }

    public String getSlug() {
        return address.slug();
    }
}
