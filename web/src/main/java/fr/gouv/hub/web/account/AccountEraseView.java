package fr.gouv.hub.web.account;

import fr.gouv.hub.service.account.ErasureService;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Says what becomes of an account and of what was done with it, asks for its address, and erases it. */
@Named
@RequestScoped
public class AccountEraseView {

    @Inject
    ErasureService erasure;

    @Inject
    Words words;

    @Inject
    HttpServletRequest request;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private String address;

    public void erase() {
        erasure.erase(address, words.say("account.erase.label.nobody"));
        AgentSession.close(request);
        notices.tell("account.erase.message.done");
        redirection.to(Page.HOME);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
