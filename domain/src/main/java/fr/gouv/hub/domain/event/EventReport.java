package fr.gouv.hub.domain.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is left of an event for those who were not there: what was said, and where its documents are. */
@Entity
@Table(name = "event_report")
public class EventReport {

    /** Longest text, in characters. */
    public static final int LONGEST = 20_000;

    @Id
    @Column(name = "event_id")
    private Long eventId;

    private String body;

    @ElementCollection
    @CollectionTable(name = "event_report_link", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    private List<ReportLink> links = new ArrayList<>();

    private int revision;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected EventReport() {}

    /** @throws EventReportRefusedException unless the event is one of the hub's that has taken place */
    public static void requireOpen(CommunityEvent event, Instant now) {
        if (!event.mayBeReported(now)) {
            throw EventReportRefusedException.early(event.title());
        }
    }

    /** @throws EventReportRefusedException unless the event is one of the hub's that has taken place */
    public static EventReport on(CommunityEvent event, Instant now) {
        requireOpen(event, now);
        EventReport report = new EventReport();
        report.eventId = event.id();
        // of one that was taken away forms may still be open: seconds pass faster than revisions
        report.revision = (int) Duration.between(event.endsAt(), now).toSeconds();
        return report;
    }

    /**
     * @param text Markdown; may be blank where there are links
     * @param found at most {@link ReportLink#MOST}
     */
    public void write(String text, List<ReportLink> found, Instant now) {
        if (found.size() > ReportLink.MOST) {
            throw new IllegalArgumentException(found.size() + " links");
        }
        body = text.strip();
        if (!links.equals(found)) {
            links.clear();
            links.addAll(found);
        }
        revision++;
        writtenAt = now;
    }

    public Long eventId() {
        return eventId;
    }

    public String body() {
        return body;
    }

    /** Where its documents are. */
    public List<ReportLink> links() {
        return List.copyOf(links);
    }

    /** Rises with each change. */
    public int revision() {
        return revision;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
