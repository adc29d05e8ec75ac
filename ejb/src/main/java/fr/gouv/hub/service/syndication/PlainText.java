package fr.gouv.hub.service.syndication;

import java.util.List;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/** The words of a piece of somebody else's HTML, and nothing else of it. */
final class PlainText {

    private static final int LONGEST = 20_000;

    private PlainText() {}

    /** @return one line, without characters that cannot be seen; empty for null */
    static String of(String html) {
        if (html == null) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        HtmlPolicyBuilder spaced = new HtmlPolicyBuilder()
                .allowElements("p", "br", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "tr", "blockquote");
        HtmlSanitizer.sanitize(
                html.length() > LONGEST ? html.substring(0, LONGEST) : html, spaced.build(new Words(words)));
        return words.toString()
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Z}]+", " ")
                .strip();
    }

    /** @return at most so many characters, cut between words where that is possible */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > most / 2 ? space : end).strip() + "…";
    }

    /** Collects text; a tag separates words. */
    private record Words(StringBuilder words) implements HtmlStreamEventReceiver {

        @Override
        public void openDocument() {
            // nothing before the first word
        }

        @Override
        public void closeDocument() {
            // nothing after the last word
        }

        @Override
        public void openTag(String name, List<String> attributes) {
            words.append(' ');
        }

        @Override
        public void closeTag(String name) {
            words.append(' ');
        }

        @Override
        public void text(String text) {
            words.append(text);
        }
    }
}
