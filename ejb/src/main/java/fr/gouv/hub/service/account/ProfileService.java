package fr.gouv.hub.service.account;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.account.PersonName;
import fr.gouv.hub.domain.account.Profile;
import fr.gouv.hub.domain.account.ProfileDraft;
import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.reference.Administration;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.reference.ReferenceRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** The agent's own profile. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class ProfileService {

    @Inject
    CurrentAgent currentAgent;

    @Inject
    ReferenceRepository references;

    @Inject
    Clock clock;

    public Profile mine() {
        Agent agent = currentAgent.get();
        ProfileDraft draft = new ProfileDraft();
        draft.setFirstName(agent.name().first());
        draft.setLastName(agent.name().last());
        draft.setAdministration(
                agent.administration() == null ? null : agent.administration().code());
        draft.setTerritory(agent.territory() == null ? null : agent.territory().code());
        draft.setBranch(agent.branch());
        draft.setVersion(agent.version());
        return new Profile(draft, agent.email().value(), agent.profileConfirmed(), agent.passwordHash() != null);
    }

    /**
     * Keeps what the agent says of himself.
     *
     * @return the name that the header shows from now on
     * @throws StaleEditException when the profile was changed since the draft was loaded
     * @throws NotFoundException when an administration or a territory is unknown
     */
    public String confirm(ProfileDraft draft) {
        Agent agent = currentAgent.get();
        if (agent.version() != draft.getVersion()) {
            throw new StaleEditException();
        }
        agent.confirmProfile(
                new PersonName(stripped(draft.getFirstName()), stripped(draft.getLastName())),
                administration(draft.getAdministration()),
                territory(draft.getTerritory()),
                draft.getBranch(),
                clock.instant());
        return agent.displayName();
    }

    private Administration administration(String code) {
        return code == null || code.isEmpty()
                ? null
                : references.findAdministration(code).orElseThrow(NotFoundException::new);
    }

    private Territory territory(String code) {
        return code == null || code.isEmpty()
                ? null
                : references.findTerritory(code).orElseThrow(NotFoundException::new);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
