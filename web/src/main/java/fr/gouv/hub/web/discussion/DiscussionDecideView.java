package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.MotiveNote;
import fr.gouv.hub.domain.discussion.ReportLine;
import fr.gouv.hub.domain.shared.AttachmentLine;
import fr.gouv.hub.service.discussion.PostReportService;
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

/** One report, for the moderator who decides on it. */
@Named
@RequestScoped
public class DiscussionDecideView {

    @Inject
    PostReportService reports;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private ReportLine report;
    private List<AttachmentLine> files = List.of();
    private final MotiveNote draft = new MotiveNote();

    /** A form that comes back after its session has ended shows no report. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            report = reports.pendingReport(address.id());
            files = reports.files(address.id());
        }
    }

    public void keep() {
        boolean kept = reports.keep(address.id());
        finish(kept ? "discussion.decide.message.kept" : "discussion.decide.message.closed");
    }

    public void retire() {
        boolean told = reports.retire(address.id(), draft);
        finish(told ? "discussion.decide.message.retired" : "discussion.decide.message.retiredAlone");
    }

    private void finish(String message) {
        notices.tell(message);
        redirection.to(Page.REPORTS);
    }

    /** @return null when the session has ended */
    public ReportLine getReport() {
        return report;
    }

    public List<AttachmentLine> getFiles() {
        return files;
    }

    public MotiveNote getDraft() {
        return draft;
    }
}
