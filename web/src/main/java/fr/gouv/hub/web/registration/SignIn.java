package fr.gouv.hub.web.registration;

import fr.gouv.hub.domain.account.SignedInAgent;
import fr.gouv.hub.domain.registration.Arrival;
import fr.gouv.hub.service.registration.PasswordSignInService;
import fr.gouv.hub.service.registration.RegistrationService;
import fr.gouv.hub.web.shared.ClientAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The door: every way of proving who one is has a method here. Each asks its service, whose refusal the page words, then
 * tells the container. Only for actions: a GET neither signs in nor out.
 */
@RequestScoped
public class SignIn {

    @Inject
    RegistrationService registrations;

    @Inject
    PasswordSignInService passwords;

    @Inject
    SecurityContext security;

    @Inject
    FacesContext faces;

    @Inject
    ClientAddress client;

    /** @throws fr.gouv.hub.domain.registration.LinkRefusedException when the link cannot be used */
    public Arrival byLink(String token) {
        Arrival arrival = registrations.use(token);
        enter(arrival.agent());
        return arrival;
    }

    /**
     * @throws fr.gouv.hub.domain.registration.WrongCredentialsException when address or password are wrong
     * @throws fr.gouv.hub.domain.shared.TooManyRequestsException after too many attempts
     */
    public void byPassword(String email, String password) {
        enter(passwords.signIn(email, password, client.get()));
    }

    /** Ends the session; browsers also forget the pages that they keep (Clear-Site-Data, over HTTPS). */
    public void out() {
        ExternalContext external = faces.getExternalContext();
        external.invalidateSession();
        external.setResponseHeader("Clear-Site-Data", "\"cache\"");
    }

    private void enter(SignedInAgent agent) {
        AuthenticationStatus status = security.authenticate(
                request(),
                (HttpServletResponse) faces.getExternalContext().getResponse(),
                AuthenticationParameters.withParams().credential(new ProvenCredential(agent)));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("the container did not let the agent in: " + status);
        }
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }
}
