package fr.gouv.hub.web.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown that agents write, as HTML that is safe to show unescaped: HTML inside is shown as text, links lead to the web
 * or to an address of mail, pictures become their alternative text, and headings stand below the page's own.
 */
@Named
@ApplicationScoped
public class Markdown {

    /** The page has a h1, and the section that shows the text a h2. */
    private static final int LEVELS_ABOVE = 2;

    private static final int LOWEST = 6;

    /** Deeper quotes and lists than anybody writes: rendering recurses. */
    private static final int DEEPEST = 20;

    private static final int LONGEST = 50_000;

    private static final long MOST_CHARACTERS = 8L << 20;

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "em",
                    "strong",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "code",
                    "pre",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private final Parser parser = Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .build();

    /** The same text gives the same markup: what is read again and again is made once. */
    private final Cache<String, String> made = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String text, String markup) -> text.length() + markup.length())
            .build();

    /** @return empty for null; a text longer than 50 000 characters is cut */
    public String html(String text) {
        return text == null || text.isBlank() ? "" : made.get(text, whole -> make(whole, null));
    }

    /**
     * The same, with some of its words in strong letters; neither in links nor in code.
     *
     * @param marked what those words look like
     */
    public String html(String text, Pattern marked) {
        return text == null || text.isBlank() ? "" : make(text, marked);
    }

    private String make(String text, Pattern marked) {
        Node document = parser.parse(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        document.accept(new Tame(levelsOf(document), marked));
        return POLICY.sanitize(renderer.render(document));
    }

    /** Changes the tree before it is written. */
    private static final class Tame extends AbstractVisitor {

        private final List<Integer> levels;
        private final Pattern marked;
        private int above = LEVELS_ABOVE;
        private boolean inLink;

        /**
         * @param levels of headings that the author uses, each once, the highest first
         * @param marked what stands in strong letters, or null
         */
        Tame(List<Integer> levels, Pattern marked) {
            this.levels = levels;
            this.marked = marked;
        }

        @Override
        public void visit(Link link) {
            inLink = true;
            visitChildren(link);
            inLink = false;
        }

        @Override
        public void visit(Text text) {
            if (marked == null || inLink) {
                return;
            }
            String literal = text.getLiteral();
            Matcher found = marked.matcher(literal);
            int from = 0;
            while (found.find()) {
                text.insertBefore(new Text(literal.substring(from, found.start())));
                StrongEmphasis strong = new StrongEmphasis("**");
                strong.appendChild(new Text(found.group()));
                text.insertBefore(strong);
                from = found.end();
            }
            text.setLiteral(literal.substring(from));
        }

        /** Whatever levels the author uses, no level is left out (RGAA 9.1). */
        @Override
        public void visit(Heading heading) {
            int wanted = LEVELS_ABOVE + 1 + levels.indexOf(heading.getLevel());
            above = Math.min(LOWEST, Math.min(wanted, above + 1));
            heading.setLevel(above);
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            Node child = image.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                image.insertBefore(child);
                child.accept(this);
                child = next;
            }
            image.unlink();
        }
    }

    private static List<Integer> levelsOf(Node document) {
        Set<Integer> levels = new TreeSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                levels.add(heading.getLevel());
            }
        });
        return List.copyOf(levels);
    }
}
