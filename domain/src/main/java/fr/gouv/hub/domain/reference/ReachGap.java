package fr.gouv.hub.domain.reference;

/** Why people are counted under no administration and no département. */
public enum ReachGap {
    /** They named a région of several départements, and none of these. */
    REGION_ONLY,
    /** They have not said, or what they said is no longer in the lists. */
    UNKNOWN
}
