package fr.gouv.hub.domain.desk;

/**
 * The head of a list of members.
 *
 * @param members all of them
 * @param found those of the kind that was asked for
 */
public record MemberListing(long communityId, String communityName, long members, long found) {}
