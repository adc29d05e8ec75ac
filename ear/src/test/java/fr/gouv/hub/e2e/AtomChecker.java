package fr.gouv.hub.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import org.jsoup.Jsoup;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What is wrong with an Atom feed by RFC 4287: a grammar (RELAX NG, {@code atom.rnc}), and what no grammar can say. */
final class AtomChecker {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final List<String> errors = new ArrayList<>();

    private AtomChecker() {}

    /** @return the errors, an empty list for a feed without any */
    static List<String> errors(String feed) {
        AtomChecker checker = new AtomChecker();
        checker.checkGrammar(feed);
        if (checker.errors.isEmpty()) {
            checker.checkRules(parsed(feed).getDocumentElement());
        }
        return checker.errors;
    }

    private void checkGrammar(String feed) {
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new Noting());
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (InputStream grammar = AtomChecker.class.getResourceAsStream("/atom.rnc")) {
            InputSource source = new InputSource(grammar);
            source.setEncoding("UTF-8");
            if (!driver.loadSchema(source)) {
                throw new IllegalStateException("atom.rnc: " + errors);
            }
            driver.validate(new InputSource(new StringReader(feed)));
        } catch (SAXParseException noXml) {
            errors.add("no XML: " + noXml.getMessage());
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document parsed(String feed) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(feed)));
        } catch (ParserConfigurationException | IOException | SAXException e) {
            throw new IllegalStateException(feed, e);
        }
    }

    private void checkRules(Element feed) {
        List<Element> entries = children(feed, "entry");
        // §4.1.1: an author of the feed, unless every entry has its own
        if (children(feed, "author").isEmpty()
                && entries.stream().anyMatch(entry -> children(entry, "author").isEmpty())) {
            errors.add("neither the feed nor each of its entries has an author");
        }
        checkLinks(feed);
        // a feed should say where it is found (§4.1.1)
        if (links(feed, "self").size() != 1) {
            errors.add("a feed says once where it is found");
        }
        Set<String> ids = new HashSet<>(Set.of(text(feed, "id")));
        for (Element entry : entries) {
            // §4.2.6; §4.1.1 allows several versions of an entry, which the hub has no use for
            if (!ids.add(text(entry, "id"))) {
                errors.add("the id " + text(entry, "id") + " is given twice");
            }
            checkLinks(entry);
            checkContent(entry);
            if (text(entry, "updated").compareTo(text(feed, "updated")) > 0) {
                errors.add("an entry changed later than its feed");
            }
        }
        for (String construct : List.of("title", "summary", "content", "subtitle", "rights")) {
            elements(feed, construct).forEach(this::checkHtml);
        }
        elements(feed, "title").stream()
                .filter(title -> title.getTextContent().isBlank())
                .forEach(title -> errors.add("an empty title"));
    }

    /** §4.1.1, §4.1.2: one alternate for each type and language; §4.2.7.2: without a relation it is an alternate. */
    private void checkLinks(Element parent) {
        Set<String> alternates = new HashSet<>();
        for (Element link : links(parent, "alternate")) {
            if (!alternates.add(link.getAttribute("type") + ' ' + link.getAttribute("hreflang"))) {
                errors.add("two alternates of one type and language");
            }
        }
        if (alternates.isEmpty() && children(parent, "content").isEmpty()) {
            // for an entry without content it is a must (§4.1.2), for others the hub wants one
            errors.add("no alternate of " + text(parent, "id"));
        }
    }

    /** §4.1.2: what is written elsewhere needs a summary; §4.1.1.1: something to read. */
    private void checkContent(Element entry) {
        for (Element content : children(entry, "content")) {
            if (content.hasAttribute("src") && children(entry, "summary").isEmpty()) {
                errors.add("content elsewhere without a summary");
            }
        }
        boolean readable = !text(entry, "title").isBlank()
                && (!children(entry, "summary").isEmpty()
                        || !children(entry, "content").isEmpty());
        if (!readable) {
            errors.add("nothing to read in " + text(entry, "id"));
        }
    }

    /**
     * §3.1.1.2: escaped HTML could stand in a div, so no head and no body; what is not marked as HTML holds none. Addresses
     * within are whole, as there is no base.
     */
    private void checkHtml(Element construct) {
        if (!construct.getAttribute("type").equals("html")) {
            return;
        }
        String html = construct.getTextContent();
        if (html.matches("(?is).*<(html|head|body|script|style|iframe|object|embed|form)\\b.*")) {
            errors.add("not the inside of a div: " + html);
        }
        Jsoup.parseBodyFragment(html).select("[href], [src]").forEach(one -> {
            String address = one.hasAttr("href") ? one.attr("href") : one.attr("src");
            if (!address.matches("(https?|mailto|tel):.+")) {
                errors.add("not a whole address: " + address);
            }
        });
    }

    private static List<Element> links(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> (link.hasAttribute("rel") ? link.getAttribute("rel") : "alternate").equals(relation))
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        return elements(parent, name).stream()
                .filter(child -> child.getParentNode() == parent)
                .toList();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, found.getLength())
                .<Node>mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent().strip();
    }

    private final class Noting implements ErrorHandler {
        @Override
        public void warning(SAXParseException note) {
            errors.add("line " + note.getLineNumber() + ": " + note.getMessage());
        }

        @Override
        public void error(SAXParseException note) {
            errors.add("line " + note.getLineNumber() + ": " + note.getMessage());
        }

        @Override
        public void fatalError(SAXParseException note) {
            errors.add("line " + note.getLineNumber() + ": " + note.getMessage());
        }
    }
}
