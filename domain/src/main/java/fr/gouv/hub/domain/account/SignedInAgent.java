package fr.gouv.hub.domain.account;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * All that a session keeps of an agent: a few dozen bytes.
 *
 * @param id the agent's key, also the caller's name for the container (no address in logs)
 * @param displayName what the header shows
 * @param groups {@link AgentRole#AGENT} and the names of his {@link HubRole}s
 * @param passwordOf when the password was chosen that the account had when he came in, or null: a later one ends the session
 * @param linkUsedAt when he came in by a link, or null
 */
public record SignedInAgent(long id, String displayName, Set<String> groups, Instant passwordOf, Instant linkUsedAt)
        implements Serializable {

    /** How long a link that was used stands for the password. */
    private static final Duration PROOF = Duration.ofMinutes(30);

    /** The same, under another name. */
    public SignedInAgent named(String name) {
        return new SignedInAgent(id, name, groups, passwordOf, linkUsedAt);
    }

    /** Whether he has proven a moment ago, by a link, that the account is his: he may have forgotten its password. */
    public boolean justCameByLink(Instant now) {
        return linkUsedAt != null && now.isBefore(linkUsedAt.plus(PROOF));
    }

    /** Whether the session is older than a password that was chosen at a moment. */
    public boolean precedes(Instant passwordChosenAt) {
        return passwordOf == null || passwordOf.isBefore(passwordChosenAt);
    }
}
