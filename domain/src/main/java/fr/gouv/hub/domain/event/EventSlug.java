package fr.gouv.hub.domain.event;

import java.text.Normalizer;
import java.util.Locale;

/** The last part of an event's address: its title, and a tail that makes it unique. */
public final class EventSlug {

    private static final int LONGEST_TITLE = 60;

    private EventSlug() {}

    /**
     * @param title as it is now; the address stays when the title changes
     * @param tail of a-z and 0-9, at most 18 characters
     */
    public static String of(String title, String tail) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        if (plain.length() > LONGEST_TITLE) {
            plain = plain.substring(0, LONGEST_TITLE);
        }
        plain = plain.replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? tail : plain + "-" + tail;
    }
}
