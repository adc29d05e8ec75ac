package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.ReportQueue;
import fr.gouv.hub.service.discussion.PostReportService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The reports that wait for the moderators. */
@Named
@RequestScoped
public class DiscussionReportsView {

    @Inject
    PostReportService reports;

    @Inject
    HttpServletRequest request;

    private ReportQueue queue;

    /** @throws fr.gouv.hub.domain.shared.ForbiddenException unless the reader moderates */
    public void load() {
        String key = request.getParameter("apres");
        queue = reports.pending(key != null && key.matches("[0-9]{1,18}") ? Long.parseLong(key) : 0);
    }

    public ReportQueue getQueue() {
        return queue;
    }
}
