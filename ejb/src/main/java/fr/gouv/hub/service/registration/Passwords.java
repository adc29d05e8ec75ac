package fr.gouv.hub.service.registration;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import fr.gouv.hub.domain.registration.PasswordDraft;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** How passwords are kept. */
@ApplicationScoped
public class Passwords {

    /** OWASP Password Storage Cheat Sheet: Argon2id, 19 MiB, 2 iterations, 1 lane. */
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Compared when there is no account or no password, so that it takes as long as a wrong one. */
    private static final String NOBODY =
            Password.hash("nobody").addRandomSalt(16).with(ARGON2).getResult();

    @PreDestroy
    void stop() {
        PasswordWorkers.stop();
    }

    /** The hash to store for a password. */
    public String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    /**
     * @param password as typed, or null
     * @param hash what is stored, or null when there is none: then nothing matches
     */
    boolean match(String password, String hash) {
        if (password == null || password.length() > PasswordDraft.LONGEST) {
            return false;
        }
        boolean right = Password.check(password, hash == null ? NOBODY : hash).with(ARGON2);
        return right && hash != null;
    }
}
