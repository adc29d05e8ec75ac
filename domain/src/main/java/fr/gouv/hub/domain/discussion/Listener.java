package fr.gouv.hub.domain.discussion;

import java.util.Set;

/**
 * A member who may hear of a post: he said what he wants to hear of its thread, or is perhaps called.
 *
 * @param hearing what he hears of the thread
 */
public record Listener(long agentId, String firstName, String lastName, String email, Hearing hearing) {

    /** Whether a text calls him and he has not muted the thread. */
    public boolean isCalledBy(Set<String> handles) {
        String own = Mentions.handle(firstName, lastName);
        return !hearing.isMuted() && own != null && handles.contains(own);
    }

    public boolean isFollowing() {
        return hearing.isFollowing();
    }
}
