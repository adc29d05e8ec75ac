package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.ReportQueue;
import fr.gouv.hub.service.discussion.PostReportService;
import fr.gouv.hub.web.shared.Address;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The reports that wait for the moderators. */
@Named
@RequestScoped
public class DiscussionReportsView {

    @Inject
    PostReportService reports;

    @Inject
    Address address;

    private ReportQueue queue;

    /** @throws fr.gouv.hub.domain.shared.ForbiddenException unless the reader moderates */
    public void load() {
        queue = reports.pending(address.after());
    }

    public ReportQueue getQueue() {
        return queue;
    }
}
