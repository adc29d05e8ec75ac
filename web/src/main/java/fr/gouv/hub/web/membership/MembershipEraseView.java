package fr.gouv.hub.web.membership;

import fr.gouv.hub.service.membership.MembershipService;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The communities that would have nobody to animate them any more if the reader erased his account. */
@Named
@RequestScoped
public class MembershipEraseView {

    @Inject
    MembershipService memberships;

    @Inject
    Visitor visitor;

    private List<String> ledAlone = List.of();

    /** A form that comes back after its session has ended shows nobody's communities. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            ledAlone = memberships.ledAlone();
        }
    }

    public List<String> getLedAlone() {
        return ledAlone;
    }
}
