package fr.gouv.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What keeps words in the bundles and pages safe: read from the sources, in a second. */
class MessagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path BUNDLES = Path.of("src/main/resources/i18n");

    /** Keys are quoted in views, in beans and in the refusals of the other modules. */
    private static final List<Path> SOURCES = List.of(
            PAGES,
            Path.of("src/main/resources/print"),
            Path.of("src/main/java"),
            Path.of("../ejb/src/main/java"),
            Path.of("../domain/src/main/java"));

    private static final Pattern KEY = Pattern.compile(
            "['\"]\\{?([a-z]+\\.[a-zA-Z0-9]+\\.(?:title|header|label|help|button|empty|message)\\.[a-zA-Z0-9.]+"
                    + "|[a-z]+\\.error\\.[a-zA-Z0-9.]+)}?['\"]");
    private static final Pattern KEY_FORM =
            Pattern.compile("[a-z]+\\.[a-zA-Z0-9]+\\.(title|header|label|help|button|empty|message)\\.[a-zA-Z0-9.]+"
                    + "|[a-z]+\\.error\\.[a-zA-Z0-9.]+|[a-z]+\\.[A-Z][A-Za-z]+\\.[A-Z0-9_]+");
    private static final Pattern CONSTANT = Pattern.compile("([a-z]+)\\.([A-Z][A-Za-z]+)\\.([A-Z0-9_]+)");

    /** Attributes that a reader sees or hears. */
    private static final Set<String> SPOKEN =
            Set.of("title", "alt", "aria-label", "placeholder", "label", "help", "text", "current", "summary");

    /** Names of sites are the same in every language. */
    private static final Pattern NOT_WORDS = Pattern.compile("[\\s\\p{Punct}…–©·«»]*|[a-z-]+\\.gouv\\.fr|hub-session");

    private static final Map<String, String> WORDS = new TreeMap<>();
    private static final Map<Path, Document> VIEWS = new TreeMap<>();

    @BeforeAll
    static void read() {
        for (Path bundle : files(BUNDLES, ".properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, value) -> WORDS.put(key.toString(), value.toString()));
        }
        for (Path view : files(PAGES, ".xhtml")) {
            VIEWS.put(view, parse(view));
        }
    }

    @Test
    void every_key_that_is_asked_for_has_words() {
        // a refusal of a feature that has no page yet waits for its bundle
        assertThat(quotedKeys())
                .filteredOn(key -> !key.matches("[a-z]+\\.error\\..*")
                        || Files.exists(BUNDLES.resolve(key.substring(0, key.indexOf('.')) + ".properties")))
                .allMatch(WORDS::containsKey, "has words");
    }

    @Test
    void no_words_are_left_over() {
        Set<String> asked = quotedKeys();
        assertThat(WORDS.keySet())
                .filteredOn(key ->
                        !key.startsWith("jakarta.") && !CONSTANT.matcher(key).matches())
                .allMatch(asked::contains, "is asked for");
    }

    @Test
    void every_key_says_where_its_words_appear() {
        for (Path bundle : files(BUNDLES, ".properties")) {
            String feature = bundle.getFileName().toString().replace(".properties", "");
            Properties own = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                own.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (!feature.equals("faces")) {
                assertThat(own.stringPropertyNames())
                        .allMatch(key -> key.startsWith(feature + "."), "begins with its feature")
                        .allMatch(key -> KEY_FORM.matcher(key).matches(), "has the form of a key");
            }
        }
    }

    /** An enum has the names of all its constants or of none; {@code Page} names only those of the site map. */
    @Test
    void the_names_of_constants_are_those_of_an_enum() {
        Map<String, Set<String>> named = new TreeMap<>();
        for (String key : WORDS.keySet()) {
            Matcher constant = CONSTANT.matcher(key);
            if (constant.matches()) {
                named.computeIfAbsent(constant.group(1) + "." + constant.group(2), type -> new TreeSet<>())
                        .add(constant.group(3));
            }
        }
        named.forEach((type, constants) -> {
            Set<String> real = constantsOf(type);
            if (type.equals("shared.Page")) {
                assertThat(real).as(type).containsAll(constants);
            } else {
                assertThat(constants).as(type).isEqualTo(real);
            }
        });
    }

    @Test
    void words_hold_no_markup_and_no_typewriter_apostrophe() {
        assertThat(WORDS).allSatisfy((key, words) -> {
            assertThat(words)
                    .as(key)
                    .doesNotContainPattern("(?<!\\d)<[a-zA-Z/]|&[a-z]+;")
                    .doesNotContain("'");
            assertThat(words).as(key).doesNotContainPattern(" [:;!?»]").doesNotContainPattern("« ");
        });
    }

    @Test
    void pages_hold_no_words() {
        List<String> found = new ArrayList<>();
        VIEWS.forEach((view, document) -> elements(document).forEach(element -> {
            NodeList children = element.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                Node child = children.item(i);
                if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                    addWords(found, view, child.getTextContent());
                }
            }
            for (Attr attribute : attributes(element)) {
                if (SPOKEN.contains(attribute.getName())) {
                    addWords(found, view, attribute.getValue());
                }
                addQuotedWords(found, view, attribute.getValue());
            }
        }));
        assertThat(found).isEmpty();
    }

    @Test
    void pages_keep_to_the_content_security_policy() {
        List<String> found = new ArrayList<>();
        VIEWS.forEach((view, document) -> elements(document).forEach(element -> {
            String name = element.getNodeName();
            for (Attr attribute : attributes(element)) {
                if (attribute.getName().equals("style")
                        || (attribute.getName().startsWith("on")
                                && !attribute.getName().equals("onPostback"))
                        || attribute.getValue().trim().startsWith("javascript:")) {
                    found.add(view + ": " + name + " " + attribute.getName());
                }
            }
            if (name.equals("style")
                    || (name.equals("script") && !element.getTextContent().isBlank())) {
                found.add(view + ": inline " + name);
            }
            if (Set.of("h:commandLink", "f:ajax", "h:outputScript").contains(name)) {
                found.add(view + ": " + name + " writes an inline handler");
            }
        }));
        assertThat(found).isEmpty();
    }

    /** An address taken from a request would be fetched and its expressions run. */
    @Test
    void pages_include_only_what_they_name() {
        List<String> found = new ArrayList<>();
        VIEWS.forEach((view, document) -> elements(document).forEach(element -> {
            if (Set.of("ui:include", "ui:composition", "ui:decorate").contains(element.getNodeName())) {
                String source = element.getAttribute("src") + element.getAttribute("template");
                if (source.contains("#{")
                        || source.contains("${")
                        || (!source.isEmpty() && !Files.exists(PAGES.resolve(source.substring(1))))) {
                    found.add(view + ": " + source);
                }
            }
        }));
        assertThat(found).isEmpty();
    }

    @Test
    void a_page_without_state_posts_nothing() {
        List<String> found = new ArrayList<>();
        VIEWS.forEach((view, document) -> {
            boolean reads =
                    document.getDocumentElement().getAttribute("template").endsWith("/read.xhtml");
            elements(document).forEach(element -> {
                boolean posts = element.getNodeName().equals("h:form")
                        || (element.getNodeName().equals("form")
                                && !element.getAttribute("method").equals("get"));
                if (posts && (reads || element.getNodeName().equals("form"))) {
                    found.add(view + ": " + element.getNodeName());
                }
            });
        });
        assertThat(found).isEmpty();
    }

    private static void addWords(List<String> found, Path view, String text) {
        String rest = text.replaceAll("[#$]\\{[^}]*}", "").strip();
        if (!NOT_WORDS.matcher(rest).matches()) {
            found.add(view + ": " + rest);
        }
    }

    /** A sentence quoted inside an expression. */
    private static void addQuotedWords(List<String> found, Path view, String value) {
        Matcher expressions = Pattern.compile("#\\{([^}]*)}").matcher(value);
        while (expressions.find()) {
            String[] parts = expressions.group(1).split("'", -1);
            for (int i = 1; i < parts.length; i += 2) {
                if (Pattern.compile("\\p{L} \\p{L}").matcher(parts[i]).find()) {
                    found.add(view + ": " + parts[i]);
                }
            }
        }
    }

    private static Set<String> quotedKeys() {
        Set<String> keys = new TreeSet<>();
        for (Path source : SOURCES) {
            for (Path file : files(source, ".xhtml", ".ftlh", ".java")) {
                Matcher matcher = KEY.matcher(textOf(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }

    private static Set<String> constantsOf(String type) {
        for (String root : List.of("fr.gouv.hub.domain.", "fr.gouv.hub.service.", "fr.gouv.hub.web.")) {
            try {
                Class<?> found = Class.forName(root + type);
                return Arrays.stream(found.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.toCollection(TreeSet::new));
            } catch (ClassNotFoundException e) {
                // in another module
            }
        }
        throw new AssertionError("No enum " + type);
    }

    private static List<Element> elements(Document document) {
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static List<Attr> attributes(Element element) {
        NamedNodeMap all = element.getAttributes();
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            attributes.add((Attr) all.item(i));
        }
        return attributes;
    }

    private static Document parse(Path view) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(textOf(view))));
        } catch (Exception e) {
            throw new AssertionError(view + " is not well formed: " + e.getMessage(), e);
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String... endings) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> Arrays.stream(endings).anyMatch(path.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
