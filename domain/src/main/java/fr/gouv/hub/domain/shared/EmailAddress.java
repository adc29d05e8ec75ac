package fr.gouv.hub.domain.shared;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form that the hub compares and stores: no space around it, lower case, domain in A-labels
 * (RFC 5890). The local part is a dot-atom (RFC 5321 §4.1.2) of at most 64 characters, the whole at most 254.
 *
 * @param value the normalised address
 */
public record EmailAddress(String value) {

    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;

    public EmailAddress {
        int at = value.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL
                || value.length() > LONGEST
                || !LOCAL.matcher(value.substring(0, at)).matches()
                || !DOMAIN.matcher(value.substring(at + 1)).matches()) {
            throw new InvalidEmailException();
        }
    }

    /**
     * Reads what somebody typed or pasted: capitals, spaces around and an internationalised domain are accepted.
     *
     * @throws InvalidEmailException when it is no address
     */
    public static EmailAddress of(String typed) {
        if (typed == null || typed.length() > 1_000) {
            throw new InvalidEmailException();
        }
        String trimmed = AROUND.matcher(typed).replaceAll("");
        int at = trimmed.lastIndexOf('@');
        if (at < 1) {
            throw new InvalidEmailException();
        }
        try {
            String domain = IDN.toASCII(trimmed.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            return new EmailAddress((trimmed.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAName) {
            throw new InvalidEmailException();
        }
    }

    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** The domain and every domain above it, the longest first: {@code a.b.fr}, {@code b.fr}, {@code fr}. */
    public List<String> domainAndParents() {
        List<String> result = new ArrayList<>();
        String rest = domain();
        while (true) {
            result.add(rest);
            int dot = rest.indexOf('.');
            if (dot < 0) {
                return result;
            }
            rest = rest.substring(dot + 1);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
