package fr.gouv.hub.web.membership;

import fr.gouv.hub.service.membership.MembershipCardService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which of a community's desks the reader may open: what leads to a refusal is not shown. */
@Named
@RequestScoped
public class MembershipDeskView {

    @Inject
    MembershipCardService service;

    private Boolean leads;

    /** Whether the reader is an animateur of the community, and not a co-animateur only. */
    public boolean leads(String slug) {
        if (leads == null) {
            leads = service.leads(slug);
        }
        return leads;
    }
}
