package fr.gouv.hub.domain.community;

/** What pages around a community say of it: whose page this is. */
public record CommunityHead(
        String slug,
        String name,
        String purpose,
        JoinPolicy joinPolicy,
        CommunityStatus status,
        Visibility visibility) {}
