package fr.gouv.hub.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * One thing that a page lets somebody do, read from the page's source.
 *
 * @param view path of the page inside the application, e.g. {@code /membership/leave.xhtml}
 * @param name of the button; or of the parameter that a button sends
 * @param parameter whether the button's value says what it is about
 */
record PageAction(String view, String name, boolean parameter) implements Comparable<PageAction> {

    private static final Path VIEWS = Path.of("..", "web", "src", "main", "webapp");

    /** {@code #{view.accept(param.accept)}}. */
    private static final Pattern PARAMETER = Pattern.compile("#\\{\\w+\\.\\w+\\(param\\.(\\w+)\\)}");

    /** What Faces and PrimeFaces call from a page; whichever tag has it acts. */
    private static final List<String> CALLS =
            List.of("action", "actionListener", "listener", "valueChangeListener", "fileUploadListener");

    /** @return the actions of all pages, in order */
    static Set<PageAction> all() {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            Set<PageAction> found = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                read(file, found);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file, Set<PageAction> found) throws IOException {
        String view = "/" + VIEWS.relativize(file).toString().replace('\\', '/');
        for (Element tag :
                Jsoup.parse(Files.readString(file), "", Parser.xmlParser()).getAllElements()) {
            for (String call : CALLS) {
                String method = tag.attr(call);
                if (method.contains("#{") && !tag.tagName().equals("form") && !isLoad(tag)) {
                    Matcher sent = PARAMETER.matcher(method);
                    found.add(
                            sent.matches()
                                    ? new PageAction(view, sent.group(1), true)
                                    : new PageAction(view, tag.id().isEmpty() ? method : tag.id(), false));
                }
            }
        }
    }

    /** Called when the page is read or written, not because a form comes in. */
    private static boolean isLoad(Element tag) {
        return tag.tagName().equals("f:event") || (tag.tagName().equals("f:viewAction") && !tag.hasAttr("onPostback"));
    }

    @Override
    public int compareTo(PageAction other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return view + " " + name;
    }
}
