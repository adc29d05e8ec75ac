package fr.gouv.hub.domain.community;

/** A community that is near what somebody has in mind: by its themes, its territories or its words. */
public record NearCommunity(String slug, String name, String purpose, int memberCount) {}
