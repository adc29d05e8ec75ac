package fr.gouv.hub.web.registration;

import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asks before signing out: a link may be followed by a machine, a button is pressed by somebody. */
@Named
@RequestScoped
public class RegistrationSignOutView {

    @Inject
    SignIn signIn;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    public void leave() {
        signIn.out();
        notices.tell("registration.signout.message.done");
        redirection.to(Page.HOME);
    }
}
