package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventReport;
import fr.gouv.hub.domain.event.EventReportRefusedException;
import fr.gouv.hub.domain.event.ReportDesk;
import fr.gouv.hub.domain.shared.AttachmentDraft;
import fr.gouv.hub.domain.shared.AttachmentFile;
import fr.gouv.hub.domain.shared.AttachmentRefusedException;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.shared.AttachmentWorkshop;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * The files of the report of an event: its organisers add them and take them away, whoever reads the report has them. Who
 * added one is not kept.
 */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventAttachmentService {

    @Inject
    EventOrganisers organisers;

    @Inject
    EventAttachmentRepository attachments;

    @Inject
    EventRepository events;

    @Inject
    EventReaders readers;

    @Inject
    AttachmentWorkshop workshop;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Clock clock;

    /**
     * The files and the form.
     *
     * @throws NotFoundException when the caller may not know of the event
     * @throws ForbiddenException unless he organises events of its community
     */
    public ReportDesk desk(String slug) {
        CommunityEvent event = organisers.organised(slug);
        return new ReportDesk(
                event.slug(),
                event.title(),
                event.community().slug(),
                event.community().name(),
                event.mayBeReported(clock.instant()),
                attachments.linesOf(event.id()));
    }

    /**
     * Adds files to the report of an event.
     *
     * @throws EventReportRefusedException when the event has not taken place
     * @throws AttachmentRefusedException when there is none, or one is empty, too heavy, of no kind that is taken, known or one
     *     too many
     */
    public void add(String slug, List<AttachmentDraft> drafts) {
        EventReport.requireOpen(organisers.organised(slug), clock.instant());
        if (drafts.isEmpty()) {
            throw AttachmentRefusedException.missing();
        }
        // before the lock: it takes a while
        List<AttachmentFile> files = workshop.take(drafts);
        CommunityEvent event = organisers.locked(slug);
        EventReport.requireOpen(event, clock.instant());
        attachments.addAll(event.id(), files, clock.instant());
    }

    /** Takes a file of the report of an event away; nothing when it has gone already. */
    public void remove(String slug, long file) {
        attachments.remove(organisers.locked(slug).id(), file);
    }

    /**
     * A file, for whoever may read the report.
     *
     * @throws NotFoundException when there is none, or the caller may not know of the event
     */
    @PermitAll
    public AttachmentFile file(String slug, long id) {
        CommunityEvent event = events.find(slug).orElseThrow(NotFoundException::new);
        readers.requireMayRead(event, currentAgent.id());
        if (!event.mayBeReported(clock.instant())) {
            throw new NotFoundException();
        }
        return attachments.get(event.id(), id);
    }
}
