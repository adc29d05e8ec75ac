package fr.gouv.hub.web.shared;

/**
 * Texts for spreadsheets: one that begins like a formula would be run when the file is opened (CWE-1236), so it gets an
 * apostrophe, which spreadsheets take as « this is text ».
 */
public final class SafeCell {

    private static final String RUNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private SafeCell() {}

    public static String of(String text) {
        return !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
