package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.shared.PageOf;

/** One answer of the directory: a page of cards and the counts beside the filters. */
public record CommunityListing(PageOf<CommunitySummary> page, CommunityFacets facets) {}
