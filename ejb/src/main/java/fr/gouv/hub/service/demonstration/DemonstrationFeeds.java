package fr.gouv.hub.service.demonstration;

import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.shared.Sql;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What communities that live elsewhere would publish there: the demonstration has no other sites, so it serves their feeds
 * and calendars itself and reads them like any other.
 */
@Stateless
@PermitAll
public class DemonstrationFeeds {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().get();

    /** The community whose calendar is served; its dates come again every year. */
    private static final String WITH_CALENDAR = "numerique-en-sante";

    @Resource(lookup = "jdbc/hub")
    DataSource database;

    @Inject
    Clock clock;

    /** Makes each feed and calendar a source of its community, once. */
    public void addSources(Instant now, String publicUrl) {
        String sql =
                "insert ignore into community_source (community_id, kind, url, url_hash, added_at, next_attempt_at)"
                        + " select id, ?, ?, sha2(?, 256), ?, ? from community where slug = ?";
        LocalDateTime moment = Sql.utc(now);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String slug : lines().stream()
                    .map(line -> line.get("community_slug"))
                    .distinct()
                    .toList()) {
                addSource(statement, "FEED", publicUrl + "/demonstration/flux/" + slug, slug, moment);
            }
            addSource(
                    statement,
                    "CALENDAR",
                    publicUrl + "/demonstration/calendrier/" + WITH_CALENDAR,
                    WITH_CALENDAR,
                    moment);
        } catch (SQLException defect) {
            throw new EJBException(defect);
        }
    }

    private static void addSource(
            PreparedStatement statement, String kind, String url, String slug, LocalDateTime moment)
            throws SQLException {
        statement.setObject(1, kind);
        statement.setObject(2, url);
        statement.setObject(3, url);
        statement.setObject(4, moment);
        // the portal that serves it is still starting
        statement.setObject(5, moment.plusSeconds(30));
        statement.setObject(6, slug);
        statement.executeUpdate();
    }

    /**
     * @param slug of a community
     * @return iCalendar
     * @throws NotFoundException when it has no calendar
     */
    public String calendar(String slug) {
        if (!WITH_CALENDAR.equals(slug)) {
            throw new NotFoundException();
        }
        try (InputStream bytes = DemonstrationFeeds.class.getResourceAsStream("/demonstration/calendar.ics")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException defect) {
            throw new EJBException(defect);
        }
    }

    /**
     * @param slug of a community
     * @param site where its items lead to
     * @return RSS 2.0
     * @throws NotFoundException when it has no feed
     */
    public String rss(String slug, String site) {
        List<CSVRecord> lines = lines().stream()
                .filter(line -> line.get("community_slug").equals(slug))
                .toList();
        if (lines.isEmpty()) {
            throw new NotFoundException();
        }
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            out.writeStartDocument();
            out.writeStartElement("rss");
            out.writeAttribute("version", "2.0");
            out.writeStartElement("channel");
            element(out, "title", slug);
            element(out, "link", site);
            element(out, "description", slug);
            for (CSVRecord line : lines) {
                out.writeStartElement("item");
                element(out, "title", line.get("title"));
                element(out, "link", site);
                element(out, "guid", line.get("guid"));
                element(out, "description", line.get("summary"));
                OffsetDateTime day = clock.instant()
                        .truncatedTo(ChronoUnit.DAYS)
                        .atOffset(ZoneOffset.UTC)
                        .minusDays(Long.parseLong(line.get("published_days_ago")));
                element(out, "pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(day));
                out.writeEndElement();
            }
            out.writeEndDocument();
        } catch (XMLStreamException e) {
            // into memory, from clean text
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static List<CSVRecord> lines() {
        InputStream bytes = DemonstrationFeeds.class.getResourceAsStream("/demonstration/feeds.csv");
        try (CSVParser parser = CSVParser.parse(bytes, StandardCharsets.UTF_8, FORMAT)) {
            return parser.getRecords();
        } catch (IOException defect) {
            throw new EJBException(defect);
        }
    }
}
