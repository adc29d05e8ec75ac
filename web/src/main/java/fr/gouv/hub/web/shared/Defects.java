package fr.gouv.hub.web.shared;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Logs a defect once, under a reference that the error page shows and the agent can quote. */
final class Defects {

    /** Request attribute: the reference of the defect that led to the error page. */
    static final String REFERENCE = "hub.defect";

    private static final Logger LOG = Logger.getLogger(Defects.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern EMAIL = Pattern.compile("[^\\s'\"<>(),;:]{1,80}@[^\\s'\"<>(),;:]{1,80}");

    private Defects() {}

    /** @return the reference: eight characters, e.g. {@code 4F0A97C2} */
    static String log(Throwable defect) {
        String reference = String.format(Locale.ROOT, "%08X", RANDOM.nextInt());
        LOG.log(Level.SEVERE, "[{0}] {1}", new Object[] {reference, stackOf(defect)});
        return reference;
    }

    /** Messages of drivers quote values: an e-mail address in them stays out of the log. */
    static String stackOf(Throwable defect) {
        StringWriter text = new StringWriter();
        defect.printStackTrace(new PrintWriter(text));
        return EMAIL.matcher(text.toString()).replaceAll("***");
    }
}
