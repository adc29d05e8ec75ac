package fr.gouv.hub.domain.membership;

/**
 * What the reader is to a community.
 *
 * @param role his role, or null when he is no member
 * @param requestPending whether he waits for an answer
 */
public record MyStatus(CommunityRole role, boolean requestPending) {

    /** Neither member nor candidate. */
    public static final MyStatus NONE = new MyStatus(null, false);

    public boolean isMember() {
        return role != null;
    }

    public boolean isFacilitator() {
        return role != null && role.facilitates();
    }

    public boolean isRequestPending() {
        return requestPending;
    }
}
