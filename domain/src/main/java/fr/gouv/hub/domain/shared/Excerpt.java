package fr.gouv.hub.domain.shared;

/** The beginning of a text that somebody typed, counted in code points: no sign is cut in two. */
public final class Excerpt {

    private Excerpt() {}

    /** @return the text, or so many of its first signs */
    public static String first(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** @return the text, or so many of its first signs and « … » */
    public static String of(String text, int most) {
        String first = first(text, most);
        return first.length() == text.length() ? text : first.strip() + "…";
    }

    /** @return the same on one line, without what cannot be seen: Unicode's control and format characters */
    public static String ofLine(String text, int most) {
        return of(text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip(), most);
    }
}
