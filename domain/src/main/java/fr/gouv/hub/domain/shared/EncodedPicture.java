package fr.gouv.hub.domain.shared;

/**
 * A picture as the hub has encoded it anew, in two sizes.
 *
 * @param hash SHA-256 of the large version, in hexadecimal
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param width of the large version, in pixels
 * @param height of the large version, in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record EncodedPicture(String hash, String mediaType, int width, int height, byte[] large, byte[] small) {}
