package fr.gouv.hub.domain.invitation;

import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.Excerpt;
import fr.gouv.hub.domain.shared.InvalidEmailException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pasted list of addresses: one per line or several separated by commas, semicolons or spaces, bare or as
 * {@code Name <a@b>}. At most {@link #MOST} addresses are read; the lines after that are only counted.
 *
 * @param entries what was read, in its order
 * @param firstUnread the number of the first line that was left aside, or 0
 * @param lastLine the number of the last line that holds anything
 */
public record InvitationList(List<Entry> entries, int firstUnread, int lastLine) {

    /** Most addresses of one list. */
    public static final int MOST = 200;

    private static final int LONGEST_SHOWN = 80;

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

    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        int open = line.indexOf('<');
        while (open >= 0) {
            int close = line.indexOf('>', open);
            pieces.add(line.substring(open + 1, close < 0 ? line.length() : close));
            open = close < 0 ? -1 : line.indexOf('<', close);
        }
        if (pieces.isEmpty()) {
            for (String piece : line.split("[\\s,;]+", -1)) {
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
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
