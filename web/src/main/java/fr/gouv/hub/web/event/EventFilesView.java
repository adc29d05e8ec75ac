package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.ReportDesk;
import fr.gouv.hub.domain.shared.AttachmentDraft;
import fr.gouv.hub.service.event.EventAttachmentService;
import fr.gouv.hub.web.shared.FilesView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The files of the report of an event, for its organisers. */
@Named
@RequestScoped
public class EventFilesView extends FilesView<ReportDesk> {

    @Inject
    EventAttachmentService attachments;

    @Override
    protected ReportDesk open() {
        return attachments.desk(address.slug());
    }

    @Override
    protected Outcome save(List<AttachmentDraft> files) {
        attachments.add(address.slug(), files);
        return done("event.files.message.added");
    }

    @Override
    protected Outcome drop(long file) {
        attachments.remove(address.slug(), file);
        return done("event.files.message.removed");
    }

    private Outcome done(String key) {
        return new Outcome(links.eventFiles(address.slug()), key);
    }

    public String getTitle() {
        return getDesk() == null ? "" : getDesk().title();
    }

    public String getSlug() {
        return address.slug();
    }
}
