package fr.gouv.hub.web.invitation;

import fr.gouv.hub.domain.invitation.MyInvitation;
import fr.gouv.hub.service.invitation.MyInvitationService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The invitations that wait for the agent, a part of « mes communautés ». */
@Named
@RequestScoped
public class InvitationMineView {

    @Inject
    MyInvitationService service;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private List<MyInvitation> invitations = List.of();

    /** A form that comes back after its session has ended shows nobody's invitations. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            invitations = service.mine();
        }
    }

    /** @param id of the invitation, as the button sent it */
    public void accept(String id) {
        String slug = service.accept(Address.key(id));
        notices.tell("invitation.mine.message.accepted");
        redirection.to(Page.COMMUNITY, slug);
    }

    /** @param id of the invitation, as the button sent it */
    public void decline(String id) {
        service.decline(Address.key(id));
        notices.tell("invitation.mine.message.declined");
        redirection.to(Page.MY_COMMUNITIES);
    }

    public List<MyInvitation> getInvitations() {
        return invitations;
    }
}
