package fr.gouv.hub.domain.community;

import java.util.Set;

/**
 * Life cycle: proposed → in review → published → dormant → archived. A proposal can be sent back or put away, a dormant
 * community wakes up, an archived one can be published again.
 */
public enum CommunityStatus {
    PROPOSED,
    IN_REVIEW,
    PUBLISHED,
    DORMANT,
    ARCHIVED;

    /** Whether agents find it and may join it. */
    public boolean isOpenToAgents() {
        return this == PUBLISHED || this == DORMANT;
    }

    /** Whether the hub has yet to decide about it. */
    public boolean isProposal() {
        return this == PROPOSED || this == IN_REVIEW;
    }

    boolean canBecome(CommunityStatus next) {
        return switch (this) {
            case PROPOSED -> Set.of(IN_REVIEW, ARCHIVED).contains(next);
            case IN_REVIEW -> Set.of(PROPOSED, PUBLISHED, ARCHIVED).contains(next);
            case PUBLISHED -> Set.of(DORMANT, ARCHIVED).contains(next);
            case DORMANT -> Set.of(PUBLISHED, ARCHIVED).contains(next);
            case ARCHIVED -> next == PUBLISHED;
        };
    }
}
