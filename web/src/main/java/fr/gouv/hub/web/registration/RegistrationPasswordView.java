package fr.gouv.hub.web.registration;

import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Redirection;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sign-in by password, where the ministry allows it. */
@Named
@RequestScoped
public class RegistrationPasswordView {

    @Inject
    SignInPaths paths;

    @Inject
    SignIn signIn;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private String email;
    private String password;

    /** The page does not exist elsewhere, whoever asks for it. */
    @PostConstruct
    public void requireOffered() {
        if (!paths.isPasswordOffered()) {
            throw new NotFoundException();
        }
    }

    public void enter() {
        signIn.byPassword(email, password);
        notices.tell("registration.link.message.signedIn");
        redirection.toAddress(paths.back().value());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
