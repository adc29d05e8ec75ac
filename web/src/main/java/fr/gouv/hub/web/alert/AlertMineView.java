package fr.gouv.hub.web.alert;

import fr.gouv.hub.domain.alert.AlertLine;
import fr.gouv.hub.service.alert.AlertService;
import fr.gouv.hub.web.shared.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** « Mes alertes ». */
@Named
@RequestScoped
public class AlertMineView {

    @Inject
    AlertService alerts;

    @Inject
    PageLinks links;

    private List<AlertLine> lines;

    public void load() {
        lines = alerts.mine();
    }

    public List<AlertLine> getLines() {
        return lines;
    }

    /** @return the directory with that search */
    public String directory(String search) {
        return links.communities() + "?" + search;
    }
}
