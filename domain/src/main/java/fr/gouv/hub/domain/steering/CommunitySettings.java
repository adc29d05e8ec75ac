package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.CommunityDraft;

/** A community as it is, and its settings to change. */
public record CommunitySettings(CommunityDetails community, CommunityDraft draft) {}
