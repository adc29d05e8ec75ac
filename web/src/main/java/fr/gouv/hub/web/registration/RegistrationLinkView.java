package fr.gouv.hub.web.registration;

import fr.gouv.hub.domain.registration.Arrival;
import fr.gouv.hub.domain.registration.LinkPreview;
import fr.gouv.hub.domain.registration.LinkState;
import fr.gouv.hub.domain.registration.LinkedCommunity;
import fr.gouv.hub.domain.registration.ReturnPath;
import fr.gouv.hub.service.registration.RegistrationService;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The page behind the mailed link: says what its button will do; only the button does it (mail scanners follow links). */
@Named
@RequestScoped
public class RegistrationLinkView {

    /** Parameter of the address in the mail. The form posts to the same address. */
    private static final String TOKEN = "jeton";

    @Inject
    RegistrationService registrations;

    @Inject
    LinkRequestView linkRequest;

    @Inject
    SignIn signIn;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    private Optional<LinkPreview> preview;

    @PostConstruct
    void load() {
        preview = registrations.preview(request.getParameter(TOKEN));
        preview.map(LinkPreview::address).ifPresent(linkRequest::setEmail);
    }

    /** A link that serves no more is gone (410), one that never was is not found (404); a form that was sent is neither. */
    public void answer() {
        if (!isUsable() && !faces.isPostback()) {
            faces.getExternalContext()
                    .setResponseStatus(
                            preview.isPresent() ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public void confirm() {
        Arrival arrival = signIn.byLink(request.getParameter(TOKEN));
        LinkedCommunity joined = arrival.joined();
        if (joined != null) {
            notices.tell(
                    arrival.newcomer() ? "registration.link.message.welcomeMember" : "registration.link.message.member",
                    joined.name());
            redirection.to(Page.COMMUNITY, joined.slug());
        } else {
            notices.tell(
                    arrival.newcomer() ? "registration.link.message.welcome" : "registration.link.message.signedIn");
            goOn(arrival);
        }
    }

    /** Back to where he was; a newcomer who was nowhere is offered to say who he is. */
    private void goOn(Arrival arrival) {
        if (arrival.newcomer() && arrival.returnPath().equals(ReturnPath.HOME)) {
            redirection.to(Page.PROFILE);
        } else {
            redirection.toAddress(arrival.returnPath().value());
        }
    }

    public boolean isUsable() {
        return preview.filter(link -> link.state() == LinkState.USABLE).isPresent();
    }

    public boolean isUsed() {
        return preview.filter(link -> link.state() == LinkState.USED).isPresent();
    }

    public boolean isExpired() {
        return preview.filter(link -> link.state() == LinkState.EXPIRED).isPresent();
    }

    /** @return whether it was an invitation's link, and its holder has an account by now */
    public boolean isSignInFirst() {
        return preview.filter(link -> link.state() == LinkState.SIGN_IN_FIRST).isPresent();
    }

    public boolean isNewcomer() {
        return preview.filter(LinkPreview::newcomer).isPresent();
    }

    public String getAddress() {
        return preview.map(LinkPreview::address).orElse(null);
    }

    /** @return what the button joins, or null */
    public String getCommunity() {
        return preview.map(LinkPreview::community).map(LinkedCommunity::name).orElse(null);
    }

    /** @return what a new link would join, or null */
    public String getSlug() {
        return preview.map(LinkPreview::community).map(LinkedCommunity::slug).orElse(null);
    }

    /** @return where a new link would lead, or null */
    public String getBack() {
        return preview.map(link -> link.returnPath().value()).orElse(null);
    }
}
