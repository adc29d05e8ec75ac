package fr.gouv.hub.domain.discussion;

/** A file of a post, as pages show it. */
public record AttachmentLine(long id, long postId, String name, int size) {

    private static final int KILOBYTE = 1_024;

    /** Rounded up. */
    public int kilobytes() {
        return (size + KILOBYTE - 1) / KILOBYTE;
    }
}
