package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.membership.Membership;
import fr.gouv.hub.domain.membership.RoleChanged;
import fr.gouv.hub.domain.steering.RoleStep;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.membership.MemberRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps in a community's history who came to animate it and who no longer does. */
@ApplicationScoped
public class RoleHistory {

    @Inject
    MemberRepository members;

    @Inject
    AgentRepository agents;

    @Inject
    CommunityChangeRepository changes;

    void on(@Observes RoleChanged fact) {
        Membership membership = members.find(fact.membershipId());
        if (fact.before().facilitates() || membership.role().facilitates()) {
            changes.addRole(
                    membership.community(),
                    new RoleStep(fact.before(), membership.role()),
                    membership.agent(),
                    agents.get(fact.byAgentId()));
        }
    }
}
