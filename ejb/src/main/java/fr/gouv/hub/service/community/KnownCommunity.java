package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityAccess;

/** A community that the reader may know of, and how much of it he may see (never {@link CommunityAccess#NONE}). */
public record KnownCommunity(Community community, CommunityAccess access) {}
