package fr.gouv.hub.web.shared;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Documents to keep and to print, as tagged PDF (PDF/UA, ISO 14289-1: RGAA 13.3), from XHTML templates in {@code print/}. Their
 * font is embedded: it comes with PDFBox, so that nothing is asked of the server's own. A template loads nothing else.
 */
@ApplicationScoped
public class PdfDocuments {

    /** What XML 1.0 cannot hold (section 2.2). */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final Words WORDS = new Words();

    private final Configuration templates = templates();

    private static Configuration templates() {
        FontMappers.set(new OneFont());
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(PdfDocuments.class.getClassLoader(), "print");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Words.LOCALE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    /**
     * Answers with a document to be saved; whole or not at all.
     *
     * @param template its name in {@code print/}, without the ending
     * @param model what the template says, beside {@code words}
     * @param fileName as the browser saves it, without the ending; ASCII
     */
    public void send(String template, Map<String, Object> model, String fileName, HttpServletResponse response)
            throws IOException {
        byte[] document = write(template, model);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + ".pdf\"");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    /**
     * The same of a document that is written piece by piece, each on pages of its own: memory does not grow with the pieces.
     *
     * @param pieces what the template says of each; at least one
     */
    public void send(
            String template, Iterator<Map<String, Object>> pieces, String fileName, HttpServletResponse response)
            throws IOException {
        Path directory = Files.createTempDirectory("hub-pdf");
        try {
            Path whole = join(template, pieces, directory);
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + ".pdf\"");
            response.setContentLengthLong(Files.size(whole));
            Files.copy(whole, response.getOutputStream());
        } finally {
            delete(directory);
        }
    }

    Path join(String template, Iterator<Map<String, Object>> pieces, Path directory) throws IOException {
        PDFMergerUtility merger = new PDFMergerUtility();
        Path only = null;
        int number = 0;
        while (pieces.hasNext()) {
            only = directory.resolve("piece-" + number++ + ".pdf");
            Files.write(only, write(template, pieces.next()));
            merger.addSource(only.toFile());
        }
        if (number == 1) {
            return only;
        }
        Path whole = directory.resolve("whole.pdf");
        merger.setDestinationFileName(whole.toString());
        merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
        return whole;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    byte[] write(String template, Map<String, Object> model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useFont(OneFont::file, "Liberation Sans")
                .useUriResolver((base, uri) -> null)
                .withHtmlContent(NO_XML.matcher(fill(template, model)).replaceAll(""), null)
                .toStream(out)
                .run();
        return out.toByteArray();
    }

    private String fill(String template, Map<String, Object> model) throws IOException {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("words", WORDS);
        StringWriter out = new StringWriter();
        try {
            templates.getTemplate(template + ".ftlh").process(whole, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("print template " + template, e);
        }
        return out.toString();
    }
}
