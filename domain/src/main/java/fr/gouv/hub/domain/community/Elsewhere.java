package fr.gouv.hub.domain.community;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a <i>référencée</i> community lives.
 *
 * @param url https alone: nobody between the reader and the place changes what he gets
 * @param place what one calls it: Tchap, Osmose, a site
 */
public record Elsewhere(String url, String place) {

    public static final int LONGEST_URL = 500;
    public static final int LONGEST_PLACE = 60;

    /** Nothing that cannot be seen: it would show another address than the one that is opened. */
    static final String SAFE = "https://[^\\s\\p{Cc}\\p{Cf}]+";

    /** @throws ElsewhereException when one of them is missing, too long, or the link leads nowhere safe */
    public Elsewhere {
        url = strip(url);
        place = strip(place);
        if (url.isEmpty()) {
            throw ElsewhereException.linkMissing();
        }
        if (url.length() > LONGEST_URL || !url.matches(SAFE) || !isSafe(url)) {
            throw ElsewhereException.link();
        }
        if (place.isEmpty() || place.length() > LONGEST_PLACE) {
            throw ElsewhereException.place();
        }
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }

    /** Whoever stands before an {@code @} only pretends to be the host. */
    private static boolean isSafe(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
