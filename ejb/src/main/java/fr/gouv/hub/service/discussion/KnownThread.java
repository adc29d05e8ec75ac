package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.discussion.Discussion;
import fr.gouv.hub.domain.membership.CommunityRole;

/**
 * A thread that the caller may read.
 *
 * @param role what he is in the community; null when he is no member
 */
public record KnownThread(Discussion discussion, Community community, CommunityRole role) {}
