package fr.gouv.hub.service.registration;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.account.SignedInAgent;
import fr.gouv.hub.domain.registration.PasswordChanged;
import fr.gouv.hub.domain.registration.PasswordDraft;
import fr.gouv.hub.domain.registration.PasswordRefusedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.TooManyRequestsException;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An agent chooses the password of his own account, where the ministry allows passwords. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class PasswordChoiceService {

    @Inject
    CurrentAgent currentAgent;

    @Inject
    AgentRepository agents;

    @Inject
    AttemptLimit attempts;

    @Inject
    Passwords passwords;

    @Inject
    PasswordStrength strength;

    @Inject
    SignInGroups groups;

    @Inject
    HubSettings settings;

    @Inject
    Event<PasswordChanged> changed;

    @Inject
    Clock clock;

    /**
     * The present password is asked of who has one, unless he has just come by a link: he may have forgotten it.
     *
     * @param session of the caller; all others of his are over afterwards
     * @param ip where the attempt comes from; attempts are limited together with those to sign in
     * @return what his session is to keep from now on
     * @throws PasswordRefusedException when the present one is wrong, or the chosen one is weak or not the same twice
     * @throws TooManyRequestsException after ten attempts in a quarter of an hour
     * @throws NotFoundException when passwords are not in use
     */
    public SignedInAgent choose(PasswordDraft draft, SignedInAgent session, String ip) {
        if (!settings.passwordSignIn()) {
            throw new NotFoundException();
        }
        Agent agent = currentAgent.get();
        attempts.count(agent.email().value(), ip);
        draft.requireRepeated();
        strength.require(draft.getChosen(), agent);
        String hash = passwords.hash(draft.getChosen());
        Agent locked = agents.lock(agent.id());
        if (locked.isErased()) {
            throw new NotFoundException();
        }
        // as the database keeps it: the session that goes on is compared with what other nodes read there
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (locked.passwordHash() != null
                && !session.justCameByLink(now)
                && !passwords.match(draft.getCurrent(), locked.passwordHash())) {
            throw PasswordRefusedException.current();
        }
        locked.choosePassword(hash, now);
        changed.fire(new PasswordChanged(locked.id(), now));
        return groups.of(locked);
    }
}
