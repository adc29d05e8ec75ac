package fr.gouv.hub.domain.event;

import jakarta.validation.constraints.Size;

/** The form of a report. An empty text takes the report away. */
public class EventReportDraft {

    @Size(max = EventReport.LONGEST)
    private String body;

    private int revision;

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    /** Of the report when the form was shown; 0: there was none. */
    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }
}
