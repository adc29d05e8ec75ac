package fr.gouv.hub.domain.discussion;

/**
 * A file of a post, as pages show it.
 *
 * @param size in bytes
 */
public record AttachmentLine(long id, long postId, String name, AttachmentKind kind, int size) {

    private static final int KILOBYTE = 1_024;

    /** Rounded up. */
    public int kilobytes() {
        return (size + KILOBYTE - 1) / KILOBYTE;
    }
}
