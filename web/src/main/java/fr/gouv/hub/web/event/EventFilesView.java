package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.ReportDesk;
import fr.gouv.hub.service.event.EventAttachmentService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.AttachmentUpload;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The files of the report of an event, for its organisers. */
@Named
@RequestScoped
public class EventFilesView {

    @Inject
    EventAttachmentService attachments;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    AttachmentUpload upload;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private ReportDesk desk;

    /** A form that comes back after its session has ended shows nothing of the event. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            desk = attachments.desk(address.slug());
        }
    }

    public void add() {
        attachments.add(address.slug(), upload.drafts());
        done("event.files.message.added");
    }

    /** @param id of the file, as the button sent it */
    public void remove(String id) {
        attachments.remove(address.slug(), Address.key(id));
        done("event.files.message.removed");
    }

    private void done(String key) {
        notices.tell(key);
        redirection.to(Page.EVENT_FILES, address.slug());
    }

    /** @return null when the session has ended */
    public ReportDesk getDesk() {
        return desk;
    }

    public String getTitle() {
        return desk == null ? "" : desk.title();
    }

    public String getSlug() {
        return address.slug();
    }
}
