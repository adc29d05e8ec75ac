package fr.gouv.hub.domain.shared;

/**
 * A file as it was handed in, whatever it is.
 *
 * @param name as the browser says; may be anything, or null
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record AttachmentDraft(String name, byte[] content) {}
