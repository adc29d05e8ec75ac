package fr.gouv.hub.domain.membership;

/**
 * An animateur as a card shows him.
 *
 * @param displayName never an address
 */
public record FacilitatorName(Long communityId, String displayName, CommunityRole role) {}
