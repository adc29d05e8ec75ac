package fr.gouv.hub.domain.shared;

/**
 * A file, as pages show it.
 *
 * @param ownerId of what it goes with
 * @param size in bytes
 */
public record AttachmentLine(long id, long ownerId, String name, AttachmentKind kind, int size) {

    private static final int KILOBYTE = 1_024;

    /** Rounded up. */
    public int kilobytes() {
        return (size + KILOBYTE - 1) / KILOBYTE;
    }
}
