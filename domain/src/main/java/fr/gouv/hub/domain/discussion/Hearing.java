package fr.gouv.hub.domain.discussion;

/**
 * What a reader hears of a thread.
 *
 * @param state what he wants to hear; null when he said nothing: then what calls him alone
 * @param quiet whether he has muted the whole community: then he hears of what calls him alone, though he may follow
 */
public record Hearing(FollowState state, boolean quiet) {

    /** Of a reader who is no member. */
    public static final Hearing NONE = new Hearing(null, false);

    /** Whether every answer is sent to him. */
    public boolean isFollowing() {
        return isFollowed() && !quiet;
    }

    public boolean isFollowed() {
        return state == FollowState.FOLLOWED;
    }

    public boolean isMuted() {
        return state == FollowState.MUTED;
    }
}
