package fr.gouv.hub.domain.community;

/** What pages around a community say of it: whose page this is. */
public record CommunityHead(
        String slug,
        String name,
        String purpose,
        JoinPolicy joinPolicy,
        Hosting hosting,
        CommunityStatus status,
        Visibility visibility) {

    public static CommunityHead of(Community community) {
        return new CommunityHead(
                community.slug(),
                community.name(),
                community.purpose(),
                community.joinPolicy(),
                community.hosting(),
                community.status(),
                community.visibility());
    }
}
