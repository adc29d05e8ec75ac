package fr.gouv.hub.service.event;

import fr.gouv.hub.service.membership.MembershipRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may organise events for a community: its animateurs and its organisers of events. */
@ApplicationScoped
public class EventOrganisers {

    @Inject
    MembershipRepository memberships;

    public boolean organises(long community, long agent) {
        return memberships
                .roleIn(community, agent)
                .filter(role -> role.organisesEvents())
                .isPresent();
    }
}
