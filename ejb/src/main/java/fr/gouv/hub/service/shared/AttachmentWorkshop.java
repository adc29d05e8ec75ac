package fr.gouv.hub.service.shared;

import fr.gouv.hub.domain.shared.AttachmentDraft;
import fr.gouv.hub.domain.shared.AttachmentFile;
import fr.gouv.hub.domain.shared.AttachmentKind;
import fr.gouv.hub.domain.shared.AttachmentName;
import fr.gouv.hub.domain.shared.AttachmentRefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.Tika;

/**
 * Takes files in: what a file is, its content says, and its name has to agree. Documents are kept as they are and
 * never opened; pictures are encoded anew.
 */
@ApplicationScoped
public class AttachmentWorkshop {

    private static final int MEGABYTE = 1_048_576;

    /** The part that each kind of office file has inside, named in plain bytes; a mere archive has none. */
    private static final Map<AttachmentKind, String> INSIDE = Map.of(
            AttachmentKind.DOCX, "word/document.xml",
            AttachmentKind.XLSX, "xl/workbook.xml",
            AttachmentKind.PPTX, "ppt/presentation.xml");

    /** Programmes inside an office file, whatever its name. */
    private static final String MACROS = "vbaProject.bin";

    private final Tika tika = new Tika();

    @Inject
    PictureWorkshop workshop;

    /**
     * @return the files as they will be kept; one that is there twice, once
     * @throws AttachmentRefusedException when one is empty, too heavy or of no kind that is taken, or all of them are too heavy
     * @throws fr.gouv.hub.domain.shared.PictureRefusedException when a picture is too large or cannot be read
     */
    public List<AttachmentFile> take(List<AttachmentDraft> drafts) {
        long weight = drafts.stream().mapToLong(draft -> draft.content().length).sum();
        if (weight > (long) AttachmentFile.MOST_MEGABYTES_AT_ONCE * MEGABYTE) {
            throw AttachmentRefusedException.weight(AttachmentFile.MOST_MEGABYTES_AT_ONCE);
        }
        Map<String, AttachmentFile> files = new LinkedHashMap<>();
        drafts.stream().map(this::take).forEach(file -> files.putIfAbsent(file.hash(), file));
        return List.copyOf(files.values());
    }

    /** As many as something may have beside those that it has. */
    public static void requireRoom(Collection<?> present, Collection<?> more) {
        if (present.size() + more.size() > AttachmentFile.MOST) {
            throw AttachmentRefusedException.tooMany(AttachmentFile.MOST);
        }
    }

    private AttachmentFile take(AttachmentDraft draft) {
        AttachmentName name = AttachmentName.of(draft.name());
        if (draft.content().length == 0) {
            throw AttachmentRefusedException.empty(name);
        }
        if (draft.content().length > AttachmentFile.MOST_MEGABYTES * MEGABYTE) {
            throw AttachmentRefusedException.weight(name, AttachmentFile.MOST_MEGABYTES);
        }
        AttachmentKind kind = kindOf(draft.content(), name);
        byte[] content = kind.isPicture() ? workshop.clean(draft.content()) : draft.content();
        return new AttachmentFile(name, kind, hash(content), content);
    }

    private AttachmentKind kindOf(byte[] content, AttachmentName name) {
        // of text and of archives the name says more, within what the content allows
        String type = tika.detect(content, name.value());
        String written = type.equals("text/x-web-markdown") || type.equals("text/markdown") ? "text/plain" : type;
        return AttachmentKind.of(written, name.extension())
                .filter(kind ->
                        !INSIDE.containsKey(kind) || (holds(content, INSIDE.get(kind)) && !holds(content, MACROS)))
                .orElseThrow(() -> AttachmentRefusedException.kind(name));
    }

    private static boolean holds(byte[] content, String part) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(part);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
