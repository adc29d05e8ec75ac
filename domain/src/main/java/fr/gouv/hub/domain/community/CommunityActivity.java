package fr.gouv.hub.domain.community;

/** How lively a community is. */
public enum CommunityActivity {
    /** Something happened in the last 30 days. */
    ACTIVE,
    DORMANT
}
