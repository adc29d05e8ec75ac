package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.community.CommunityHead;

/** A community, and the form of another that would come out of it. */
public record SplitForm(CommunityHead origin, CommunityDraft draft) {}
