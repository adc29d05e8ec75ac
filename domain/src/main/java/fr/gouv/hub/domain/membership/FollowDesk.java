package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.community.CommunityHead;

/**
 * A community, and what the reader wants to hear of it.
 *
 * @param state null when he has not said
 * @param member whether he is a member
 * @param readable whether he may read its content: only then is there something to follow
 */
public record FollowDesk(
        long communityId, CommunityHead community, CommunityFollowState state, boolean member, boolean readable) {}
