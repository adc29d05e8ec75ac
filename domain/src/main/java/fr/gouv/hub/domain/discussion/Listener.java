package fr.gouv.hub.domain.discussion;

import java.util.Set;

/**
 * A member who may hear of a post: he said what he wants to hear of its thread, or is perhaps called.
 *
 * @param hearing what he hears of the thread
 * @param visible whether other members see that he is one
 */
public record Listener(
        long agentId, String firstName, String lastName, String email, Hearing hearing, boolean visible) {

    /** Whether a text calls him and he has not muted the thread. */
    public boolean isCalledBy(Set<String> handles) {
        String own = handle();
        return !hearing.isMuted() && own != null && handles.contains(own);
    }

    /** How he is called; null when his name is not known. */
    public String handle() {
        return Mentions.handle(firstName, lastName);
    }

    public boolean isFollowing() {
        return hearing.isFollowing();
    }
}
