package fr.gouv.hub.service.registration;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.SignedInAgent;
import fr.gouv.hub.domain.registration.WrongCredentialsException;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.InvalidEmailException;
import fr.gouv.hub.domain.shared.TooManyRequestsException;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Sign-in by password, for demonstration accounts and for intranets without mail. Off unless configured. */
@Stateless
@PermitAll
public class PasswordSignInService {

    @Inject
    AgentRepository agents;

    @Inject
    AttemptLimit attempts;

    @Inject
    Passwords passwords;

    @Inject
    SignInGroups groups;

    @Inject
    HubSettings settings;

    /**
     * @param ip where the attempt comes from; attempts are limited by address and by IP before anything is hashed
     * @throws InvalidEmailException when the address is none
     * @throws WrongCredentialsException when no account has this address and password, or passwords are not in use
     * @throws TooManyRequestsException after ten attempts in a quarter of an hour
     */
    public SignedInAgent signIn(String typed, String password, String ip) {
        if (!settings.passwordSignIn()) {
            throw new WrongCredentialsException();
        }
        EmailAddress address = EmailAddress.of(typed);
        attempts.count(address.value(), ip);
        Optional<Agent> agent = agents.find(address);
        boolean right = passwords.match(password, agent.map(Agent::passwordHash).orElse(null));
        return agent.filter(found -> right).map(groups::of).orElseThrow(WrongCredentialsException::new);
    }
}
