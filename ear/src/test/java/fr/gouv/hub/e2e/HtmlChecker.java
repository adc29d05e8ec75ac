package fr.gouv.hub.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The W3C's HTML checker, in process. */
public final class HtmlChecker {

    private HtmlChecker() {}

    /** @return the checker's errors, an empty list for a page without any */
    public static List<String> errors(String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        try {
            String report = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return Stream.of(report.split("\n", -1))
                    .filter(line -> line.contains(": error"))
                    .toList();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
