package fr.gouv.hub.service.registration;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
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

    /** OWASP Password Storage Cheat Sheet: Argon2id, 19 MiB, 2 iterations, 1 lane. */
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Longer than any password that the hub would accept; stops hashing of megabytes. */
    private static final int LONGEST = 128;

    /** Compared when there is no account, so that an unknown address takes as long as a wrong password. */
    private static final String NOBODY =
            Password.hash("nobody").addRandomSalt(16).with(ARGON2).getResult();

    @Inject
    AgentRepository agents;

    @Inject
    AttemptLimit attempts;

    @Inject
    SignInGroups groups;

    @Inject
    HubSettings settings;

    /** The hash to store for a password. */
    public String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

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
        if (password == null || password.length() > LONGEST) {
            throw new WrongCredentialsException();
        }
        Optional<Agent> agent = agents.find(address).filter(found -> found.passwordHash() != null);
        String expected = agent.map(Agent::passwordHash).orElse(NOBODY);
        boolean right = Password.check(password, expected).with(ARGON2);
        return agent.filter(found -> right).map(groups::of).orElseThrow(WrongCredentialsException::new);
    }
}
