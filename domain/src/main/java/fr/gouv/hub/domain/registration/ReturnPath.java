package fr.gouv.hub.domain.registration;

import java.util.regex.Pattern;

/**
 * Where to bring somebody back to after sign-in: always a path of this portal, never another site (open redirect).
 *
 * @param value begins with one slash
 */
public record ReturnPath(String value) {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~%?=&+,-]{0,499}");

    /** The home page. */
    public static final ReturnPath HOME = new ReturnPath("/");

    public ReturnPath {
        if (!LOCAL.matcher(value).matches()) {
            throw new IllegalArgumentException("not a local path");
        }
    }

    /** The path asked for, or the home page when it is missing or leads elsewhere. */
    public static ReturnPath of(String asked) {
        return asked != null && LOCAL.matcher(asked).matches() ? new ReturnPath(asked) : HOME;
    }
}
