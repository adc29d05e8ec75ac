package fr.gouv.hub.service.account;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.HubRole;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The caller. His name for the container is the key of his account. */
@RequestScoped
public class CurrentAgent {

    /** A visitor is called something else. */
    private static final Pattern KEY = Pattern.compile("\\d{1,18}");

    /** Of the caller of each moment. The container's own: {@code SecurityContext} looks foreign servers' classes up each time. */
    @Inject
    Principal caller;

    @Inject
    AgentRepository agents;

    /** Whom {@link #overseer} is about: signing in changes the caller within a request. */
    private OptionalLong asked = OptionalLong.empty();

    private boolean overseer;

    /** The caller's key, or empty for a visitor. */
    public OptionalLong id() {
        String name = caller.getName();
        return name != null && KEY.matcher(name).matches()
                ? OptionalLong.of(Long.parseLong(name))
                : OptionalLong.empty();
    }

    /** Whether the caller reviews and moderates communities for the hub; as the database says now, one statement a request. */
    public boolean isOverseer() {
        OptionalLong me = id();
        if (me.isPresent() && !me.equals(asked)) {
            overseer = agents.hasAny(me.getAsLong(), EnumSet.of(HubRole.MODERATOR, HubRole.ADMIN));
            asked = me;
        }
        return me.isPresent() && overseer;
    }

    /** @throws NotFoundException when the account has gone since sign-in */
    public Agent get() {
        Agent agent = agents.get(id().orElseThrow(NotFoundException::new));
        if (agent.isErased()) {
            throw new NotFoundException();
        }
        return agent;
    }
}
