package fr.gouv.hub.web.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of a mail's text: plain words, a link into the portal, or the end of a line. */
public final class MailPiece {

    /** A link ends before a full stop, a comma or a bracket that closes the sentence. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)»]");

    private final String text;
    private final String href;

    private MailPiece(String text, String href) {
        this.text = text;
        this.href = href;
    }

    /**
     * @param text plain text of a mail, paragraphs apart by empty lines
     * @param portal address of the portal, without a slash at the end; only links into it can be followed
     */
    static List<List<MailPiece>> paragraphsOf(String text, String portal) {
        return Arrays.stream(text.strip().replace("\r\n", "\n").split("\n\\s*\n"))
                .map(paragraph -> piecesOf(paragraph, portal))
                .toList();
    }

    private static List<MailPiece> piecesOf(String paragraph, String portal) {
        List<MailPiece> pieces = new ArrayList<>();
        for (String line : paragraph.split("\n", -1)) {
            if (!pieces.isEmpty()) {
                pieces.add(new MailPiece(null, null));
            }
            int end = 0;
            Matcher links = LINK.matcher(line);
            while (links.find()) {
                pieces.add(new MailPiece(line.substring(end, links.start()), null));
                String link = links.group();
                pieces.add(new MailPiece(link, leadsTo(link, portal) ? link : null));
                end = links.end();
            }
            pieces.add(new MailPiece(line.substring(end), null));
        }
        return pieces;
    }

    private static boolean leadsTo(String link, String portal) {
        return link.equals(portal) || link.startsWith(portal + "/");
    }

    public String getText() {
        return text;
    }

    /** @return null for plain words */
    public String getHref() {
        return href;
    }

    public boolean isLink() {
        return href != null;
    }

    public boolean isLineEnd() {
        return text == null;
    }
}
