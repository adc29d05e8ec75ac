package fr.gouv.hub.domain.discussion;

import java.util.Set;

/**
 * A member who may hear of a thread: he wrote in it, follows it, or runs the community.
 *
 * @param state what he wants to hear; null when he said nothing
 * @param quiet whether he has muted the whole community: then he hears of what calls him alone
 */
public record Listener(
        long agentId, String firstName, String lastName, String email, FollowState state, boolean quiet) {

    /** Whether a text calls him and he has not muted the thread. */
    public boolean isCalledBy(Set<String> handles) {
        String own = Mentions.handle(firstName, lastName);
        return state != FollowState.MUTED && own != null && handles.contains(own);
    }

    public boolean isFollowing() {
        return state == FollowState.FOLLOWED && !quiet;
    }
}
