package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventReportDraft;
import fr.gouv.hub.domain.event.ReportPlace;
import fr.gouv.hub.service.event.EventReportService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The report of an event, for its organisers. */
@Named
@RequestScoped
public class EventReportView {

    @Inject
    EventReportService service;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    @Inject
    FacesContext faces;

    private static final int SPARE = 3;

    private ReportPlace place;
    private EventReportDraft draft;

    /** A form that comes back after its session has ended is shown as it was typed. */
    @PostConstruct
    void load() {
        place = visitor.isSignedIn() ? service.open(address.slug()) : null;
        draft = place == null ? new EventReportDraft() : place.draft();
    }

    public void save() {
        boolean there = service.save(address.slug(), draft);
        notices.tell(there ? "event.report.message.saved" : "event.report.message.removed");
        redirection.to(Page.EVENT, address.slug());
    }

    /** @return null when the session has ended */
    public ReportPlace getPlace() {
        return place;
    }

    public String getTitle() {
        return place == null ? "" : place.title();
    }

    public String getSlug() {
        return address.slug();
    }

    public boolean isWritable() {
        return place == null || place.open();
    }

    /** @return how many lines for links: some more than are filled; all of them while a form is read */
    public int getLines() {
        int links = draft.getLinks().size();
        return faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE ? Math.min(links, draft.filled() + SPARE) : links;
    }

    public EventReportDraft getDraft() {
        return draft;
    }
}
