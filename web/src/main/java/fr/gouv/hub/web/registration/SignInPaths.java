package fr.gouv.hub.web.registration;

import fr.gouv.hub.domain.registration.ReturnPath;
import fr.gouv.hub.service.shared.HubSettings;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.ReturnAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The pages of signing in lead to one another without forgetting where the visitor was. */
@Named
@RequestScoped
public class SignInPaths {

    @Inject
    HttpServletRequest request;

    @Inject
    PageLinks links;

    @Inject
    HubSettings settings;

    /** @return where this visitor was when he was asked who he is; home when he was nowhere, or on another site */
    public ReturnPath back() {
        return parse(request.getParameter(ReturnAddress.PARAMETER));
    }

    /** @return a path that the portal gave out or that a stranger wrote, made safe */
    static ReturnPath parse(String text) {
        return ReturnAddress.parse(text).map(ReturnPath::of).orElse(ReturnPath.HOME);
    }

    public String getContinuation() {
        ReturnPath back = back();
        return links.page(Page.HOME).replaceFirst("/$", "") + back.value();
    }

    public String getRegister() {
        return keeping(Page.REGISTER);
    }

    public String getSignIn() {
        return keeping(Page.SIGN_IN);
    }

    public String getPassword() {
        return keeping(Page.SIGN_IN_PASSWORD);
    }

    public boolean isPasswordOffered() {
        return settings.passwordSignIn();
    }

    private String keeping(Page page) {
        ReturnPath back = back();
        String address = links.page(page);
        return back.equals(ReturnPath.HOME)
                ? address
                : address + "?" + ReturnAddress.PARAMETER + "="
                        + URLEncoder.encode(back.value(), StandardCharsets.UTF_8);
    }
}
