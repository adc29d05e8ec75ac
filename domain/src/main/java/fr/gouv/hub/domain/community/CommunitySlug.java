package fr.gouv.hub.domain.community;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of a community's address that names it: words of {@code a-z} and digits joined by hyphens, 3 to 80 characters.
 *
 * @param value the slug
 */
public record CommunitySlug(String value) {

    public static final int LONGEST = 80;

    /** Random signs at the end of an address that is not to be guessed, and what they are taken from: 40 bits. */
    private static final int ENDING = 8;

    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Addresses of the portal's own pages beside those of communities. */
    private static final Set<String> RESERVED =
            Set.of("proposer", "carte", "alertes", "agenda", "actualites", "nouvelle");

    /** @throws SlugException when it has another form or belongs to a page of the portal */
    public CommunitySlug {
        if (value == null
                || value.length() < 3
                || value.length() > LONGEST
                || !FORM.matcher(value).matches()
                || RESERVED.contains(value)) {
            throw new SlugException("community.error.slugForm");
        }
    }

    /** What a name gives: « L’Île verte ! » becomes {@code l-ile-verte}. */
    public static CommunitySlug suggestedBy(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String ascii = Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = ascii.length() <= 60 ? ascii : ascii.substring(0, 60).replaceAll("-[^-]*$", "");
        boolean usable = cut.length() >= 3 && !RESERVED.contains(cut);
        return new CommunitySlug(usable ? cut : "communaute" + (cut.isEmpty() ? "" : "-" + cut));
    }

    /**
     * An address that nobody comes upon by trying names, nor finds out to be taken: {@code projet-x-7kq2mxdw}. For communities
     * that are hidden.
     */
    public CommunitySlug unguessable() {
        StringBuilder ending = new StringBuilder("-");
        for (int i = 0; i < ENDING; i++) {
            ending.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        int most = LONGEST - ending.length();
        String words = value.length() <= most ? value : value.substring(0, most).replaceAll("-+$", "");
        return new CommunitySlug(words + ending);
    }

    /** The next one to try when this one is taken: {@code design-2}. */
    public CommunitySlug numbered(int number) {
        return new CommunitySlug(value + "-" + number);
    }
}
