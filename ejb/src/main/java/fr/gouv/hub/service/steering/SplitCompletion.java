package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunitySplit;
import fr.gouv.hub.domain.community.SplitBegun;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.steering.ChangeKind;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.steering.SplitRepository.Split;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/** What was chosen for a community that comes out of another happens when it is published, once. */
@ApplicationScoped
public class SplitCompletion {

    @Inject
    SplitRepository splits;

    @Inject
    CommunityRepository communities;

    @Inject
    CommunityChangeRepository changes;

    @Inject
    Event<SplitBegun> begun;

    @Inject
    Event<CommunitySplit> split;

    /**
     * Locks what the publication of a community that comes out of another will change: the chosen threads, then the other, then,
     * by the caller, its own row, which is the younger.
     */
    void prepare(long communityId) {
        splits.find(communityId).ifPresent(plan -> {
            begun.fire(new SplitBegun(splits.threadsOf(communityId)));
            communities.lockAsIs(plan.origin());
        });
    }

    /** Says so in both histories, has the chosen members invited and the chosen threads moved. */
    void complete(Community community, Agent publisher) {
        splits.find(community.id()).ifPresent(plan -> {
            Community origin = communities.get(plan.origin());
            communities.flush();
            changes.add(origin, ChangeKind.SPLIT, publisher, named(community));
            changes.add(community, ChangeKind.BORN, publisher, named(origin));
            split.fire(new CommunitySplit(
                    origin.id(),
                    community.id(),
                    plan.proposer(),
                    splits.agentsOf(community.id()),
                    splits.threadsOf(community.id())));
            splits.forget(community.id());
        });
    }

    /** What it would take from the community that it comes out of, if it comes out of one. */
    Optional<Split> find(Community community) {
        return splits.find(community.id());
    }

    /** The proposal is turned down. */
    void forget(Community community) {
        splits.forget(community.id());
    }

    /** Whoever animates the one may not know of the other. */
    private static String named(Community other) {
        return other.visibility() == Visibility.HIDDEN ? null : other.name();
    }
}
