package fr.gouv.hub.web.registration;

import fr.gouv.hub.domain.registration.LinkOutcome;
import fr.gouv.hub.domain.registration.ReturnPath;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.registration.RegistrationService;
import fr.gouv.hub.service.shared.HubSettings;
import fr.gouv.hub.web.shared.ClientAddress;
import fr.gouv.hub.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The one-field form that asks for a link, on any page with a state: {@code <ui:include
 * src="/registration/_link-form.xhtml">} with the parameters {@code community} (slug of the community that the visitor is
 * joining), {@code back} (path to return to), {@code button} (label), each of which may be left out.
 */
@Named
@RequestScoped
public class LinkRequestView {

    @Inject
    RegistrationService registrations;

    @Inject
    SignInPaths paths;

    @Inject
    ClientAddress client;

    @Inject
    HubSettings settings;

    private String email;
    private LinkOutcome outcome;

    /**
     * @param community slug, empty when the visitor was joining none
     * @param back path to return to; when empty, what the address of the page says, else the page where he was joining
     */
    public void send(String community, String back) {
        boolean joining = community != null && !community.isEmpty();
        ReturnPath returnPath = back == null || back.isEmpty() ? paths.back() : SignInPaths.parse(back);
        if (joining && returnPath.equals(ReturnPath.HOME)) {
            returnPath = SignInPaths.parse(Page.JOIN.path(community));
        }
        outcome = registrations.requestLink(email, client.get(), joining ? community : null, returnPath);
    }

    /** As typed. */
    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** The part of the address that decides who may register. */
    public String getDomain() {
        return EmailAddress.of(email).domain();
    }

    /** @return links that one address gets in a quarter of an hour */
    public int getLimit() {
        return settings.linksPerAddress();
    }

    public boolean isSent() {
        return outcome == LinkOutcome.ON_ITS_WAY;
    }

    public boolean isRefused() {
        return outcome == LinkOutcome.NOT_ELIGIBLE;
    }
}
