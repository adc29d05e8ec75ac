package fr.gouv.hub.service.event;

import fr.gouv.hub.service.shared.AttachmentRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The files of the reports of events. */
@ApplicationScoped
public class EventAttachmentRepository extends AttachmentRepository {

    @Override
    protected String table() {
        return "event_attachment";
    }

    @Override
    protected String owner() {
        return "event_id";
    }
}
