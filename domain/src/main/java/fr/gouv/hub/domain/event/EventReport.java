package fr.gouv.hub.domain.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

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
    private int revision;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected EventReport() {}

    /** @throws EventReportRefusedException unless the event is one of the hub's that has taken place */
    public static EventReport on(CommunityEvent event, Instant now) {
        if (!event.mayBeReported(now)) {
            throw new EventReportRefusedException(event.title());
        }
        EventReport report = new EventReport();
        report.eventId = event.id();
        // of one that was taken away forms may still be open: seconds pass faster than revisions
        report.revision = (int) Duration.between(event.endsAt(), now).toSeconds();
        return report;
    }

    /** @param text Markdown; not blank */
    public void write(String text, Instant now) {
        body = text.strip();
        revision++;
        writtenAt = now;
    }

    public Long eventId() {
        return eventId;
    }

    public String body() {
        return body;
    }

    /** Rises with each change. */
    public int revision() {
        return revision;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
