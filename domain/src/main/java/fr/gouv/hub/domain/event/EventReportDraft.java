package fr.gouv.hub.domain.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/** The form of a report, with as many links as there may be. With neither text nor links it takes the report away. */
public class EventReportDraft {

    @Size(max = EventReport.LONGEST)
    private String body;

    @Valid
    private final List<ReportLinkDraft> links =
            Stream.generate(ReportLinkDraft::new).limit(ReportLink.MOST).toList();

    private int revision;

    /** What the report says now. */
    public void fill(EventReport report) {
        body = report.body();
        revision = report.revision();
        List<ReportLink> known = report.links();
        for (int i = 0; i < known.size(); i++) {
            links.get(i).setTitle(known.get(i).title());
            links.get(i).setUrl(known.get(i).url());
        }
    }

    /** @throws EventReportRefusedException when a title or an address is missing, or the address is none */
    public List<ReportLink> readLinks() {
        return links.stream()
                .filter(link -> !link.isEmpty())
                .map(link -> ReportLink.of(link.getTitle(), link.getUrl()))
                .toList();
    }

    /** How many lines of the form hold something, counted to the last one. */
    public int filled() {
        int filled = links.size();
        while (filled > 0 && links.get(filled - 1).isEmpty()) {
            filled--;
        }
        return filled;
    }

    public List<ReportLinkDraft> getLinks() {
        return links;
    }

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
