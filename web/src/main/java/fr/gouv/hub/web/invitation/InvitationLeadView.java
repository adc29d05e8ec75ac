package fr.gouv.hub.web.invitation;

import fr.gouv.hub.domain.invitation.InvitationOutcome;
import fr.gouv.hub.service.invitation.InvitationDeskService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Inviting somebody to animate a community that nobody animates, for those who oversee the hub. */
@Named
@RequestScoped
public class InvitationLeadView {

    @Inject
    InvitationDeskService desk;

    @Inject
    Address address;

    @Inject
    Words words;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private String email;

    public void invite() {
        InvitationOutcome outcome = desk.inviteLead(address.slug(), email);
        switch (outcome) {
            case INVITED -> notices.tell("invitation.lead.message.invited");
            case ALREADY_MEMBER -> notices.tell("invitation.lead.message.member");
            default -> notices.tell("invitation.list.message.notAgain", words.name(outcome));
        }
        redirection.to(Page.LIFE, address.slug());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
