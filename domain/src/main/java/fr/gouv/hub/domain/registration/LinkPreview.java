package fr.gouv.hub.domain.registration;

/**
 * What the page behind the mail link shows before its button is pressed, or instead of it when the link has served.
 *
 * @param state whether the button is of any use
 * @param address the holder's address
 * @param community the community that pressing the button joins, or null
 * @param returnPath where he was
 * @param newcomer whether pressing it makes an account
 */
public record LinkPreview(
        LinkState state, String address, LinkedCommunity community, ReturnPath returnPath, boolean newcomer) {}
