package fr.gouv.hub.domain.community;

/** How lively a community is. */
public enum CommunityActivity {
    /** Something happened in the last 30 days. */
    ACTIVE,
    /** An event that everybody may read of begins within 30 days. */
    EVENT_SOON,
    DORMANT
}
