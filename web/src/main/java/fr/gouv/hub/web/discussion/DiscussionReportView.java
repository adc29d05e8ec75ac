package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.MotiveNote;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.PostSheet;
import fr.gouv.hub.service.discussion.PostReportService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A reader tells the moderators of a post. */
@Named
@RequestScoped
public class DiscussionReportView {

    @Inject
    PostReportService reports;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    PageLinks links;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private PostSheet post;
    private final MotiveNote draft = new MotiveNote();

    /** A form that comes back after its session has ended shows no post. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            post = reports.reportable(address.id());
        }
    }

    public void report() {
        PostPlace place = reports.report(address.id(), draft);
        notices.tell("discussion.report.message.sent");
        redirection.toLink(links.post(place.thread(), place.page(), place.number()));
    }

    /** @return null when the session has ended */
    public PostSheet getPost() {
        return post;
    }

    public MotiveNote getDraft() {
        return draft;
    }
}
