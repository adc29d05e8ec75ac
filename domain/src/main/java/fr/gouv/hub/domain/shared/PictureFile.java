package fr.gouv.hub.domain.shared;

/**
 * One version of a picture, to be sent to a browser.
 *
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param hash of the picture, the same for both its versions
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record PictureFile(String mediaType, String hash, byte[] content) {}
