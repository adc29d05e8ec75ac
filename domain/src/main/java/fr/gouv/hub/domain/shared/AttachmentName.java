package fr.gouv.hub.domain.shared;

import java.util.Locale;

/**
 * The name of a file as others see it: without path, without what cannot be seen or turns words around, 120 characters at
 * most, its end kept.
 *
 * @param value the name
 */
public record AttachmentName(String value) {

    static final int LONGEST = 120;

    /** @param given by whoever hands the file in, whatever it is; null counts as empty */
    public static AttachmentName of(String given) {
        String name = given == null ? "" : given.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[\"<>:|?*;]", "_")
                .replaceAll("[.\\s]+$", "")
                .strip();
        int dot = name.lastIndexOf('.');
        String end = dot < 0 ? "" : name.substring(dot);
        String start = dot < 0 ? name : name.substring(0, dot).replaceAll("^\\.+", "");
        if (start.isBlank()) {
            start = "fichier";
        }
        if (start.length() + end.length() > LONGEST) {
            end = end.length() > LONGEST / 2 ? "" : end;
            start = Excerpt.first(start, LONGEST - end.length());
        }
        return new AttachmentName(start + end);
    }

    /** What follows the last dot, in small letters; empty without one. */
    public String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
