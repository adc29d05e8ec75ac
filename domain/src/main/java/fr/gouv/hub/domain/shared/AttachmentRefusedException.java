package fr.gouv.hub.domain.shared;

/** A file that the hub does not take. */
public class AttachmentRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private AttachmentRefusedException(String key, Object... values) {
        super(key, values);
    }

    /** None was handed in. */
    public static AttachmentRefusedException missing() {
        return new AttachmentRefusedException("shared.error.fileMissing");
    }

    public static AttachmentRefusedException empty(AttachmentName name) {
        return new AttachmentRefusedException("shared.error.fileEmpty", name.value());
    }

    public static AttachmentRefusedException weight(AttachmentName name, int megabytes) {
        return new AttachmentRefusedException("shared.error.fileWeight", name.value(), megabytes);
    }

    /** All of them together. */
    public static AttachmentRefusedException weight(int megabytes) {
        return new AttachmentRefusedException("shared.error.filesWeight", megabytes);
    }

    /** Its content is of no kind that is taken, or not of the kind that its name says. */
    public static AttachmentRefusedException kind(AttachmentName name) {
        return new AttachmentRefusedException("shared.error.fileKind", name.value());
    }

    public static AttachmentRefusedException tooMany(int most) {
        return new AttachmentRefusedException("shared.error.fileCount", most);
    }

    /** It is there already. */
    public static AttachmentRefusedException known(AttachmentName name) {
        return new AttachmentRefusedException("shared.error.fileKnown", name.value());
    }
}
