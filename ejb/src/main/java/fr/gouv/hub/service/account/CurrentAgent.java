package fr.gouv.hub.service.account;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.HubRole;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.EnumSet;
import java.util.OptionalLong;

/** The caller. His name for the container is the key of his account. */
@RequestScoped
public class CurrentAgent {

    @Inject
    SecurityContext security;

    @Inject
    AgentRepository agents;

    /** The caller's key, or empty for a visitor. */
    public OptionalLong id() {
        Principal caller = security.getCallerPrincipal();
        return caller == null || !caller.getName().matches("\\d{1,18}")
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(caller.getName()));
    }

    /** Whether the caller reviews and moderates communities for the hub; as the database says now, one statement. */
    public boolean isOverseer() {
        return id().isPresent() && agents.hasAny(id().getAsLong(), EnumSet.of(HubRole.MODERATOR, HubRole.ADMIN));
    }

    /** @throws NotFoundException when the account has gone since sign-in */
    public Agent get() {
        return agents.get(id().orElseThrow(NotFoundException::new));
    }
}
