package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.community.CommunitySlug;
import fr.gouv.hub.domain.community.CommunityTagsException;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.NameTakenException;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.membership.Membership;
import fr.gouv.hub.domain.steering.ChangeKind;
import fr.gouv.hub.domain.steering.CommunityProposed;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.Admission;
import fr.gouv.hub.service.shared.Throttle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * How every community begins, one that comes out of another too: as a proposal of the caller, who animates it when it lives
 * on the hub.
 */
@ApplicationScoped
public class Founding {

    @Inject
    CommunityRepository communities;

    @Inject
    CommunityChangeRepository changes;

    @Inject
    Admission admission;

    @Inject
    TagResolver tags;

    @Inject
    Throttle throttle;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<CommunityProposed> proposed;

    @Inject
    Clock clock;

    /**
     * @param origin the community that it would come out of, or null
     * @throws NameTakenException when another community that is not hidden has that name, and this one is not to be either
     * @throws CommunityTagsException without a theme or a territory
     * @throws fr.gouv.hub.domain.community.ElsewhereException when it lives elsewhere and nobody can be led there
     */
    Community found(CommunityDraft draft, Long origin) {
        Agent author = currentAgent.get();
        throttle.queue("community", "name");
        boolean hosted = draft.getHosting() == Hosting.HOSTED;
        boolean hidden = hosted && draft.getOpenness().visibility() == Visibility.HIDDEN;
        if (!hidden && communities.isNameTaken(draft.getName().strip(), 0)) {
            throw new NameTakenException();
        }
        CommunitySlug wanted = CommunitySlug.suggestedBy(draft.getName());
        Community community = communities.add(Community.propose(
                communities.freeSlug(hidden ? wanted.unguessable() : wanted), draft, tags.of(draft), clock.instant()));
        if (hosted) {
            admission.add(Membership.found(community, author, clock.instant()));
        }
        changes.add(community, ChangeKind.PROPOSED, author, null);
        proposed.fire(new CommunityProposed(community.id(), origin));
        return community;
    }
}
