package fr.gouv.hub.e2e;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The W3C's HTML checker, in process. Its schema is compiled once for all pages. */
public final class HtmlChecker {

    private static final String HTML = "http://s.validator.nu/html5-all.rnc";

    private static HtmlChecker only;

    private final Findings findings = new Findings();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true);

    private HtmlChecker() throws Exception {
        validator.setUpMainSchema(HTML, findings);
        validator.setUpValidatorAndParsers(findings, false, false);
    }

    /** @return the checker's errors, an empty list for a page without any */
    public static synchronized List<String> errors(String html) {
        try {
            if (only == null) {
                only = new HtmlChecker();
            }
            return only.check(html);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> check(String html) throws IOException, SAXException {
        findings.errors.clear();
        InputSource page = new InputSource(new StringReader(html));
        // as if it had come in that encoding, which the page says itself
        page.setEncoding("UTF-8");
        validator.checkHtmlInputSource(page);
        return List.copyOf(findings.errors);
    }

    private static final class Findings implements ErrorHandler {

        private final List<String> errors = new ArrayList<>();

        @Override
        public void error(SAXParseException found) {
            errors.add(found.getLineNumber() + ":" + found.getColumnNumber() + ": " + found.getMessage());
        }

        @Override
        public void fatalError(SAXParseException found) {
            error(found);
        }

        @Override
        public void warning(SAXParseException found) {
            // errors alone count
        }
    }
}
