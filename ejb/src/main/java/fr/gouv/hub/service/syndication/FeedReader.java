package fr.gouv.hub.service.syndication;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import fr.gouv.hub.domain.news.ImportedItem;
import fr.gouv.hub.domain.news.NewsDraft;
import fr.gouv.hub.domain.syndication.ImportException;
import fr.gouv.hub.domain.syndication.ImportTrouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Makes items of what a feed holds (RSS 0.9x to 2.0, RSS 1.0, Atom): plain text, the latest ones only. A document that
 * declares a type is refused: entities unfold, and read files.
 */
final class FeedReader {

    /** Items that are taken from one feed, the latest ones. */
    static final int MOST_ITEMS = 50;

    private static final Duration OLDEST = Duration.ofDays(730);
    private static final int DEEPEST = 50;
    private static final int LONGEST_URL = 1_000;

    private FeedReader() {}

    /**
     * @param content as the host sent it
     * @param now dates to come count as now; what is older than two years is left out
     * @throws ImportException when it is no feed
     */
    static List<ImportedItem> read(byte[] content, Instant now) throws ImportException {
        SyndFeed feed = parsed(content);
        Map<String, ImportedItem> items = new LinkedHashMap<>();
        for (SyndEntry entry : feed.getEntries()) {
            ImportedItem item = item(entry, now);
            if (item != null && !isTooOld(item, now)) {
                items.putIfAbsent(item.key(), item);
            }
        }
        List<ImportedItem> latest = new ArrayList<>(items.values());
        latest.sort(Comparator.comparing(
                ImportedItem::publishedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder())));
        return List.copyOf(latest.subList(0, Math.min(MOST_ITEMS, latest.size())));
    }

    /** Trees are built in a time that grows with the square of their depth; nobody's feed is deep. */
    private static void requireShallow(byte[] content) throws ImportException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(content))) {
            XMLStreamReader events = factory.createXMLStreamReader(reader);
            int depth = 0;
            while (events.hasNext()) {
                int event = events.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (depth > DEEPEST || event == XMLStreamConstants.DTD) {
                    throw new ImportException(ImportTrouble.UNREADABLE);
                }
            }
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw new ImportException(ImportTrouble.UNREADABLE, e);
        }
    }

    private static SyndFeed parsed(byte[] content) throws ImportException {
        requireShallow(content);
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        input.setXmlHealerOn(false);
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(content))) {
            return input.build(reader);
        } catch (FeedException | IOException | RuntimeException e) {
            // the parsers throw whatever a made-up document leads them to
            throw new ImportException(ImportTrouble.UNREADABLE, e);
        }
    }

    /** @return null when there is nothing to show or nowhere to lead to */
    private static ImportedItem item(SyndEntry entry, Instant now) {
        String url = address(entry);
        String summary = PlainText.of(described(entry));
        String title = PlainText.of(entry.getTitle());
        if (title.isEmpty()) {
            title = summary;
        }
        if (url == null || title.isEmpty()) {
            return null;
        }
        String identifier = entry.getUri() == null || entry.getUri().isBlank() ? url : entry.getUri();
        return new ImportedItem(
                Sha256.hex(identifier),
                PlainText.cut(title, NewsDraft.LONGEST_TITLE),
                PlainText.cut(summary.isEmpty() ? title : summary, NewsDraft.LONGEST_SUMMARY),
                url,
                date(entry, now));
    }

    private static String described(SyndEntry entry) {
        if (entry.getDescription() != null && entry.getDescription().getValue() != null) {
            return entry.getDescription().getValue();
        }
        return entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(value -> value != null)
                .findFirst()
                .orElse("");
    }

    private static String address(SyndEntry entry) {
        return webAddress(entry.getLink());
    }

    /** @return null for what is no address of a page */
    static String webAddress(String said) {
        String link = said == null ? "" : said.strip();
        try {
            URI address = URI.create(link);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            boolean sound = web && address.getHost() != null && address.getRawUserInfo() == null;
            return sound && link.length() <= LONGEST_URL ? link : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Instant date(SyndEntry entry, Instant now) {
        Date said = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        if (said == null) {
            return null;
        }
        Instant moment = said.toInstant();
        return moment.isAfter(now) ? now : moment;
    }

    private static boolean isTooOld(ImportedItem item, Instant now) {
        return item.publishedAt() != null && item.publishedAt().isBefore(now.minus(OLDEST));
    }
}
