package fr.gouv.hub.domain.discussion;

/**
 * A file of a post, to be kept or to be sent.
 *
 * @param hash SHA-256 of the content, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record AttachmentFile(AttachmentName name, AttachmentKind kind, String hash, byte[] content) {}
