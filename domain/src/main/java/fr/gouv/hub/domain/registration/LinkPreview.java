package fr.gouv.hub.domain.registration;

/**
 * What the page behind the mail link shows before its button is pressed.
 *
 * @param address the holder's address
 * @param communityName the community that pressing the button joins, or null
 * @param newcomer whether pressing it makes an account
 */
public record LinkPreview(String address, String communityName, boolean newcomer) {}
