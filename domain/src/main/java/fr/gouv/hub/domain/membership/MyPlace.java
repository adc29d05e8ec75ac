package fr.gouv.hub.domain.membership;

import java.time.Instant;

/**
 * Where the reader stands with one community, as its page tells him.
 *
 * @param role his role, or null when he is no member
 * @param joinedAt since when he is a member, or null
 * @param requestedAt since when he waits for an answer, or null when he asked for nothing
 * @param waiting requests that wait for him; 0 unless he is an animateur
 */
public record MyPlace(CommunityRole role, Instant joinedAt, Instant requestedAt, long waiting) {

    /** Neither member nor candidate. */
    public static final MyPlace NONE = new MyPlace(null, null, null, 0);

    public boolean isMember() {
        return role != null;
    }

    public boolean isFacilitator() {
        return role != null && role.facilitates();
    }

    public boolean isRequestPending() {
        return requestedAt != null;
    }
}
