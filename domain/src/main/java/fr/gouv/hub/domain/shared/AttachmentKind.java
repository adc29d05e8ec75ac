package fr.gouv.hub.domain.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which files the hub takes. */
// the lists are unmodifiable, which their type cannot tell
@SuppressWarnings("ImmutableEnumChecker")
public enum AttachmentKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TEXT("text/plain", "txt", "md"),
    CSV("text/csv", "csv"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

    private final String mediaType;
    private final List<String> extensions;

    AttachmentKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** @return empty when no kind that is taken has that media type and names end like that */
    public static Optional<AttachmentKind> of(String mediaType, String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType) && kind.extensions.contains(extension))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Pictures are encoded anew: browsers may show them. */
    public boolean isPicture() {
        return this == PNG || this == JPEG;
    }
}
