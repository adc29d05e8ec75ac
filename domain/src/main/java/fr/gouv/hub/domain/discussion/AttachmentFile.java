package fr.gouv.hub.domain.discussion;

/** A file of a post, to be sent. */
public record AttachmentFile(String name, String mediaType, String hash, byte[] content) {}
