package fr.gouv.hub.web.news;

import fr.gouv.hub.domain.news.NewsEntry;
import fr.gouv.hub.service.shared.HubSettings;
import fr.gouv.hub.web.shared.Markdown;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes Atom. Every address is whole; authors are communities, never persons. */
@ApplicationScoped
public class NewsAtom {

    /** When a feed without entries last changed. */
    static final Instant NEVER = Instant.parse("2019-03-01T00:00:00Z");

    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Inject
    HubSettings settings;

    @Inject
    Markdown markdown;

    @Inject
    Words words;

    /** @param changed when the newest of the entries changed */
    byte[] write(NewsQuery query, List<NewsEntry> entries, Instant changed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.setDefaultNamespace(ATOM);
            out.writeStartElement(ATOM, "feed");
            out.writeDefaultNamespace(ATOM);
            out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "fr");
            String self = settings.publicUrl() + Page.NEWS_FEED.path() + query.written();
            element(out, "id", "urn:uuid:" + query.uid());
            element(out, "title", title(query));
            link(out, "self", "application/atom+xml", self);
            link(out, "alternate", "text/html", settings.publicUrl() + Page.NEWS.path() + query.written());
            element(out, "updated", written(changed));
            author(out, words.say("shared.layout.title.service"));
            for (NewsEntry entry : entries) {
                write(out, entry);
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            // into memory, from clean text
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter out, NewsEntry entry) throws XMLStreamException {
        out.writeStartElement(ATOM, "entry");
        element(out, "id", "urn:uuid:" + entry.uid());
        element(out, "title", entry.title());
        String page = entry.originUrl() == null
                ? settings.publicUrl() + Page.NEWS_ITEM.path(entry.slug())
                : entry.originUrl();
        link(out, "alternate", "text/html", page);
        element(out, "published", written(entry.publishedAt()));
        element(out, "updated", written(entry.changedAt()));
        author(out, entry.communityName() == null ? words.say("shared.layout.title.service") : entry.communityName());
        element(out, "summary", entry.summary());
        if (entry.body() != null) {
            out.writeStartElement(ATOM, "content");
            out.writeAttribute("type", "html");
            out.writeCharacters(clean(withWholeAddresses(markdown.html(entry.body()), page)));
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    /**
     * Who reads a feed elsewhere follows addresses that begin at the portal, or at the page, as well (RFC 4287 §3.1.1.2).
     *
     * @param html as {@link Markdown} makes it: each link has its address between quotation marks
     */
    private String withWholeAddresses(String html, String page) {
        return HREF.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement("href=\"" + wholeAddress(found.group(1), page) + '"'));
    }

    private String wholeAddress(String href, String page) {
        if (SCHEME.matcher(href).lookingAt()) {
            return href;
        }
        if (href.startsWith("//")) {
            return "https:" + href;
        }
        if (href.startsWith("/")) {
            return settings.publicUrl() + href;
        }
        boolean here = href.isEmpty() || href.startsWith("#") || href.startsWith("?");
        return here ? page + href : page.substring(0, page.lastIndexOf('/') + 1) + href;
    }

    private String title(NewsQuery query) {
        String about = Stream.of(
                        query.community() == null ? null : query.community().name(),
                        query.theme() == null ? null : query.theme().name(),
                        query.territory() == null ? null : query.territory().name())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        return about.isEmpty() ? words.say("news.feed.title.all") : words.say("news.feed.title.about", about);
    }

    private static void author(XMLStreamWriter out, String name) throws XMLStreamException {
        out.writeStartElement(ATOM, "author");
        element(out, "name", name);
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String relation, String type, String href) throws XMLStreamException {
        out.writeEmptyElement(ATOM, "link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("type", type);
        out.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(ATOM, name);
        out.writeCharacters(clean(text));
        out.writeEndElement();
    }

    private static String written(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** XML 1.0 has no way to write some characters (§2.2). */
    private static String clean(String text) {
        return text == null
                ? ""
                : text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
