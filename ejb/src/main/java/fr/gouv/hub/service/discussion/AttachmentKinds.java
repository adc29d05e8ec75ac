package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.discussion.AttachmentName;
import fr.gouv.hub.domain.discussion.AttachmentRefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;

/** Which files posts may have: documents and pictures. What a file is, its content says; its name has to agree. */
@ApplicationScoped
public class AttachmentKinds {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    private static final Map<String, Set<String>> TAKEN = Map.ofEntries(
            Map.entry("application/pdf", Set.of("pdf")),
            Map.entry("image/png", Set.of("png")),
            Map.entry("image/jpeg", Set.of("jpg", "jpeg")),
            Map.entry("text/plain", Set.of("txt", "md")),
            Map.entry("text/csv", Set.of("csv")),
            Map.entry(OPEN + "text", Set.of("odt")),
            Map.entry(OPEN + "spreadsheet", Set.of("ods")),
            Map.entry(OPEN + "presentation", Set.of("odp")),
            Map.entry(OFFICE + "wordprocessingml.document", Set.of("docx")),
            Map.entry(OFFICE + "spreadsheetml.sheet", Set.of("xlsx")),
            Map.entry(OFFICE + "presentationml.presentation", Set.of("pptx")));

    /** The part that each kind of office file has inside, named in plain bytes; a mere archive has none. */
    private static final Map<String, String> INSIDE = Map.of(
            OFFICE + "wordprocessingml.document", "word/document.xml",
            OFFICE + "spreadsheetml.sheet", "xl/workbook.xml",
            OFFICE + "presentationml.presentation", "ppt/presentation.xml");

    private final Tika tika = new Tika();

    /**
     * @return the media type
     * @throws AttachmentRefusedException when its content is of no kind that is taken, or not of the kind that its name says
     */
    String kindOf(byte[] content, AttachmentName name) {
        // of text and of archives the name says more, within what the content allows
        String type = tika.detect(content, name.value());
        String written = type.equals("text/x-web-markdown") || type.equals("text/markdown") ? "text/plain" : type;
        if (!TAKEN.getOrDefault(written, Set.of()).contains(name.extension()) || !holds(content, INSIDE.get(written))) {
            throw AttachmentRefusedException.kind();
        }
        return written;
    }

    private static boolean holds(byte[] content, String part) {
        return part == null || new String(content, StandardCharsets.ISO_8859_1).contains(part);
    }
}
