package fr.gouv.hub.domain.event;

import jakarta.persistence.Embeddable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/** Where a document of an event is: slides, a recording, notes. Immutable. */
@Embeddable
public class ReportLink {

    /** Most links of a report. */
    public static final int MOST = 10;

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_URL = 500;

    private String title;
    private String url;

    protected ReportLink() {}

    private ReportLink(String title, String url) {
        this.title = title;
        this.url = url;
    }

    /**
     * @param title what the reader finds there
     * @param url https alone: nobody between the reader and the site changes what he gets
     * @throws EventReportRefusedException when one of them is missing or too long, or the address is none of a site
     */
    public static ReportLink of(String title, String url) {
        String said = title == null ? "" : title.strip();
        String address = url == null ? "" : url.strip();
        if (said.isEmpty() || said.length() > LONGEST_TITLE) {
            throw EventReportRefusedException.linkTitle(address, LONGEST_TITLE);
        } else if (address.length() > LONGEST_URL || !isOfSite(address)) {
            throw EventReportRefusedException.linkAddress(said);
        }
        return new ReportLink(said, address);
    }

    private static boolean isOfSite(String address) {
        try {
            URI uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    public String title() {
        return title;
    }

    public String url() {
        return url;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportLink that && title.equals(that.title) && url.equals(that.url);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, url);
    }
}
