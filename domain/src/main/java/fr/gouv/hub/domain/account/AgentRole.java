package fr.gouv.hub.domain.account;

/** Names for {@code @RolesAllowed}: every signed-in agent has {@link #AGENT}; the others are those of {@link HubRole}. */
public final class AgentRole {

    public static final String AGENT = "AGENT";

    private AgentRole() {}
}
