package fr.gouv.hub.domain.invitation;

import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.Excerpt;
import fr.gouv.hub.domain.shared.InvalidEmailException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pasted list of addresses: one per line or several separated by commas, semicolons or spaces, bare or as
 * {@code Name <a@b>}, mixed as one likes; a name with a comma stands in quotes. At most {@link #MOST} addresses are read; the lines after that are only counted.
 *
 * @param entries what was read, in its order
 * @param firstUnread the number of the first line that was left aside, or 0
 * @param lastLine the number of the last line that holds anything
 */
public record InvitationList(List<Entry> entries, int firstUnread, int lastLine) {

    /** Most addresses of one list. */
    public static final int MOST = 200;

    private static final int LONGEST_SHOWN = 80;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;\"]+");

    /**
     * One address of the list.
     *
     * @param text what was typed, cut when it is long
     * @param address empty when it is none
     */
    public record Entry(int line, String text, Optional<EmailAddress> address) {}

    public InvitationList {
        entries = List.copyOf(entries);
    }

    public static InvitationList read(String pasted) {
        List<Entry> entries = new ArrayList<>();
        int firstUnread = 0;
        int line = 0;
        int lastLine = 0;
        for (String text : pasted.lines().toList()) {
            line++;
            if (text.isBlank()) {
                continue;
            }
            lastLine = line;
            List<String> pieces = firstUnread == 0 ? pieces(text) : List.of();
            int room = MOST - entries.size();
            for (String piece : pieces.subList(0, Math.min(pieces.size(), room))) {
                entries.add(entry(line, piece));
            }
            if (firstUnread == 0 && pieces.size() > room) {
                // of a line that is read in part, the rest is left aside
                firstUnread = line;
            }
        }
        return new InvitationList(entries, firstUnread, lastLine);
    }

    /** Commas and semicolons part, except within a pair of quotes or of brackets; every part gives one piece at least. */
    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < line.length()) {
            char sign = line.charAt(at);
            if (sign == ',' || sign == ';') {
                addPieces(line.substring(start, at), pieces);
                start = at + 1;
            }
            at = Math.max(at, endOfPair(line, at)) + 1;
        }
        addPieces(line.substring(start), pieces);
        return pieces;
    }

    /** @return where the pair of quotes or brackets that begins there ends; -1 when none does */
    private static int endOfPair(String line, int at) {
        char sign = line.charAt(at);
        if (sign == '"') {
            return line.indexOf('"', at + 1);
        }
        if (sign != '<') {
            return -1;
        }
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != '<' && line.charAt(end) != '>') {
            end++;
        }
        return end < line.length() && line.charAt(end) == '>' ? end : -1;
    }

    /** What stands before a bracket is a name; what follows the last one is read for itself. */
    private static void addPieces(String part, List<String> pieces) {
        String unquoted = QUOTED.matcher(part).replaceAll(" ");
        String text = unquoted.indexOf('<') < 0 ? part : unquoted;
        int rest = 0;
        int open = text.indexOf('<');
        while (open >= 0) {
            int close = text.indexOf('>', open);
            rest = close < 0 ? text.length() : close + 1;
            String address = text.substring(open + 1, close < 0 ? text.length() : close);
            pieces.add(address.isBlank() ? part.strip() : address);
            open = text.indexOf('<', rest);
        }
        for (String word : SEPARATORS.split(text.substring(rest), -1)) {
            if (!word.isEmpty()) {
                pieces.add(word);
            }
        }
    }

    private static Entry entry(int line, String piece) {
        String shown = Excerpt.of(piece, LONGEST_SHOWN);
        try {
            return new Entry(line, shown, Optional.of(EmailAddress.of(piece)));
        } catch (InvalidEmailException none) {
            return new Entry(line, shown, Optional.empty());
        }
    }
}
