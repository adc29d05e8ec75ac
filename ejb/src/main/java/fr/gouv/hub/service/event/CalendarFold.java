package fr.gouv.hub.service.event;

import java.nio.charset.StandardCharsets;

/** Lines of at most 75 octets (RFC 5545 §3.1). The library counts characters, and cuts some of ours in two. */
final class CalendarFold {

    private static final int LONGEST_LINE = 75;

    private CalendarFold() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / LONGEST_LINE);
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else {
                int width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
                if (octets + width > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += width;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }
}
