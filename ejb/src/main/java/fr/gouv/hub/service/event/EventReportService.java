package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventReport;
import fr.gouv.hub.domain.event.EventReportDraft;
import fr.gouv.hub.domain.event.EventReportRefusedException;
import fr.gouv.hub.domain.event.ReportLink;
import fr.gouv.hub.domain.event.ReportPlace;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What the organisers say of an event once it has taken place; whoever may read of the event reads it. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventReportService {

    @Inject
    EventOrganisers organisers;

    @Inject
    EventReportRepository reports;

    @Inject
    EventAttachmentRepository attachments;

    @Inject
    Clock clock;

    /**
     * The form.
     *
     * @throws NotFoundException when the caller may not know of the event
     * @throws ForbiddenException unless he organises events of its community
     */
    public ReportPlace open(String slug) {
        CommunityEvent event = organisers.organised(slug);
        EventReportDraft draft = new EventReportDraft();
        reports.find(event.id()).ifPresent(draft::fill);
        return new ReportPlace(
                event.slug(),
                event.title(),
                event.community().slug(),
                event.community().name(),
                event.mayBeReported(clock.instant()),
                attachments.linesOf(event.id()).size(),
                draft);
    }

    /**
     * Writes the report, or takes it away when there is neither text nor link; its files stay.
     *
     * @return whether there is something to read now
     * @throws EventReportRefusedException when the event has not taken place, or a link leads nowhere
     * @throws StaleEditException when somebody changed the report since the form was shown
     */
    public boolean save(String slug, EventReportDraft draft) {
        CommunityEvent event = organisers.locked(slug);
        Optional<EventReport> before = reports.find(event.id());
        if (before.map(EventReport::revision).orElse(0) != draft.getRevision()) {
            throw new StaleEditException();
        }
        String text = draft.getBody() == null ? "" : draft.getBody();
        List<ReportLink> links = draft.readLinks();
        if (text.isBlank() && links.isEmpty()) {
            before.ifPresent(reports::remove);
            return !attachments.linesOf(event.id()).isEmpty();
        }
        EventReport report = before.orElseGet(() -> EventReport.on(event, clock.instant()));
        report.write(text, links, clock.instant());
        if (before.isEmpty()) {
            reports.add(report);
        }
        return true;
    }
}
