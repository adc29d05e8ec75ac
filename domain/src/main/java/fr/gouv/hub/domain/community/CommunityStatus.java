package fr.gouv.hub.domain.community;

/** Life cycle: proposed → in review → published → dormant → archived. */
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
}
