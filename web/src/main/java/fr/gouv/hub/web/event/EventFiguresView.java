package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventFigures;
import fr.gouv.hub.service.event.EventFiguresService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** An event in figures, for its organisers. */
@Named
@RequestScoped
public class EventFiguresView {

    @Inject
    EventFiguresService service;

    @Inject
    EventTimes times;

    @Inject
    PageLinks links;

    @Inject
    Address address;

    private EventFigures figures;

    /** @throws fr.gouv.hub.domain.shared.ForbiddenException unless the reader organises events of the community */
    public void load() {
        figures = service.open(address.slug());
    }

    public EventFigures getFigures() {
        return figures;
    }

    public String getWhen() {
        return times.full(figures.event().time());
    }

    /** @return whether it is known who came */
    public boolean isRated() {
        return figures.attendance().present() > 0;
    }

    public String getCsv() {
        return links.page(Page.EVENT_FIGURES_CSV, address.slug());
    }

    public String getXlsx() {
        return links.page(Page.EVENT_FIGURES_XLSX, address.slug());
    }
}
