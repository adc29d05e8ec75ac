package fr.gouv.hub.domain.shared;

/**
 * A file that goes with something, to be kept or to be sent.
 *
 * @param hash SHA-256 of the content, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record AttachmentFile(AttachmentName name, AttachmentKind kind, String hash, byte[] content) {

    /** Files that a post, or whatever else has files, may have. */
    public static final int MOST = 5;

    /** Heaviest file, in megabytes. */
    public static final int MOST_MEGABYTES = 5;

    /** All files that are sent at once, in megabytes: the server takes a little more with the form around them. */
    public static final int MOST_MEGABYTES_AT_ONCE = 20;
}
