package fr.gouv.hub.domain.community;

/**
 * How much of a community somebody may see. The one rule that pages, lists, counts, feeds and search follow; as a condition
 * of queries it is {@code CommunityConditions}.
 */
public enum CommunityAccess {
    /** For him it does not exist. */
    NONE,
    /** Name, purpose, description, charter, animateurs, how to join; no news, agenda, members or discussions. */
    CARD,
    /** All that its members see. */
    CONTENT;

    /**
     * Members see everything. Everybody knows of a published or dormant one that is not hidden, and sees its content when
     * that is public. Hidden, unpublished and archived ones exist for their members alone; those who oversee the hub know
     * of them without seeing their content.
     */
    public static CommunityAccess of(CommunityStatus status, Visibility visibility, CommunityReader reader) {
        if (reader == CommunityReader.MEMBER) {
            return CONTENT;
        }
        if (!status.isOpenToAgents() || visibility == Visibility.HIDDEN) {
            return reader == CommunityReader.OVERSEER ? CARD : NONE;
        }
        return visibility == Visibility.LISTED_PUBLIC_CONTENT ? CONTENT : CARD;
    }

    /** Whether he may know that it exists. */
    public boolean isKnown() {
        return this != NONE;
    }

    public boolean isContent() {
        return this == CONTENT;
    }
}
