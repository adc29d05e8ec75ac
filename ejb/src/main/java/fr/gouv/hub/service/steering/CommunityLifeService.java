package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityArchived;
import fr.gouv.hub.domain.community.CommunityFormerSlug;
import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.community.CommunityPublished;
import fr.gouv.hub.domain.community.CommunitySlug;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.CommunityStatusException;
import fr.gouv.hub.domain.community.SlugException;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.MembershipRequest;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.steering.ChangeKind;
import fr.gouv.hub.domain.steering.CommunityLife;
import fr.gouv.hub.domain.steering.ProposalDecided;
import fr.gouv.hub.domain.steering.ReviewQueue;
import fr.gouv.hub.domain.steering.SplitPlan;
import fr.gouv.hub.domain.steering.SteeringException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityReaders;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.MemberService;
import fr.gouv.hub.service.membership.MembershipRepository;
import fr.gouv.hub.service.membership.MembershipRequestRepository;
import fr.gouv.hub.service.membership.MembershipRights;
import fr.gouv.hub.service.shared.Throttle;
import fr.gouv.hub.service.steering.SplitRepository.Split;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The life of communities, for their animateurs and for those who oversee the hub. Every change holds the lock of the
 * community's row and leaves a line in its history.
 */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class CommunityLifeService {

    @Inject
    CommunityRepository communities;

    @Inject
    CommunityReaders readers;

    @Inject
    MembershipRights rights;

    @Inject
    MembershipRequestRepository requests;

    @Inject
    MemberService members;

    @Inject
    SteeringRepository steering;

    @Inject
    MembershipRepository memberships;

    @Inject
    CommunityChangeRepository changes;

    @Inject
    SplitCompletion splits;

    @Inject
    Throttle throttle;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<CommunityArchived> archived;

    @Inject
    Event<CommunityPublished> published;

    @Inject
    Event<ProposalDecided> decided;

    @Inject
    Clock clock;

    /**
     * What waits for the hub's team.
     *
     * @throws ForbiddenException unless the caller oversees the hub
     */
    public ReviewQueue queue() {
        requireOverseer();
        return new ReviewQueue(
                steering.proposals(),
                steering.orphans(),
                requests.lateSince(clock.instant().minus(MembershipRequest.LATE)));
    }

    /**
     * Where a community stands.
     *
     * @throws ForbiddenException unless the caller animates it or oversees the hub
     */
    public CommunityLife life(String slug) {
        Community community = readers.get(slug).community();
        boolean overseer = rights.requireSteering(community);
        // who runs the proposal alone learns nothing of the community that it comes out of
        Optional<SplitPlan> split = community.status().isProposal()
                ? splits.find(community)
                        .filter(plan -> overseer || isLead(plan.origin()))
                        .map(Split::plan)
                : Optional.empty();
        return new CommunityLife(
                CommunityHead.of(community),
                overseer,
                split.isPresent() && (!overseer || isLead(community.id())),
                split.orElse(null),
                community.mergedInto().map(CommunityHead::of).orElse(null),
                changes.linesOf(community.id(), currentAgent.id().orElse(0)),
                !overseer || !community.status().isOpenToAgents() || memberships.isLed(community.id()),
                overseer ? steering.volunteers(community.id()) : List.of());
    }

    /** A reviewer takes a proposal up. */
    public void begin(String slug) {
        Community community = lockedFor(slug, true);
        community.beginReview();
        note(community, ChangeKind.REVIEWED, null);
    }

    /**
     * A reviewed proposal is published, or an archived community comes back.
     *
     * @throws CommunityStatusException when its state is another by now
     */
    public void publish(String slug) {
        long id = readers.get(slug).community().id();
        requireOverseer();
        splits.prepare(id);
        Community community = lockedFor(slug, true);
        boolean proposal = community.status().isProposal();
        community.publish(clock.instant());
        note(community, ChangeKind.PUBLISHED, null);
        tellListed(community);
        if (proposal) {
            splits.complete(community, currentAgent.get());
            decided.fire(new ProposalDecided(community.id(), ChangeKind.PUBLISHED, ""));
        }
    }

    /**
     * The reviewer asks for changes.
     *
     * @throws SteeringException without a motive
     */
    public void sendBack(String slug, String motive) {
        Community community = lockedFor(slug, true);
        String why = requireMotive(motive);
        community.sendBack();
        note(community, ChangeKind.SENT_BACK, why);
        decided.fire(new ProposalDecided(community.id(), ChangeKind.SENT_BACK, why));
    }

    public void fallAsleep(String slug) {
        Community community = lockedFor(slug, false);
        community.fallAsleep();
        note(community, ChangeKind.ASLEEP, null);
    }

    public void wake(String slug) {
        Community community = lockedFor(slug, false);
        if (community.status() != CommunityStatus.DORMANT) {
            throw new CommunityStatusException();
        }
        community.publish(clock.instant());
        note(community, ChangeKind.AWAKE, null);
    }

    /**
     * Puts a community away: only its members still read it.
     *
     * @param confirmation the name of the community
     * @throws SteeringException without its name, or without a motive for a proposal that is turned down
     */
    public void archive(String slug, String confirmation, String motive) {
        Community community = lockedFor(slug, false);
        if (confirmation == null || !community.name().equalsIgnoreCase(confirmation.strip())) {
            throw SteeringException.notConfirmed(community.name());
        }
        boolean turnedDown = community.status().isProposal() && !isLead(community.id());
        String why = turnedDown ? requireMotive(motive) : motive == null || motive.isBlank() ? null : motive.strip();
        if (community.status().isProposal()) {
            splits.forget(community);
        }
        community.archive();
        archived.fire(new CommunityArchived(community.id()));
        note(community, ChangeKind.ARCHIVED, why);
        if (turnedDown) {
            decided.fire(new ProposalDecided(community.id(), ChangeKind.ARCHIVED, why));
        }
    }

    /**
     * Gives a community another address; the old one leads there for ever.
     *
     * @param typed what it is to be; that of a hidden community gets an ending that nobody guesses
     * @return the new address
     * @throws SlugException when it is none, or belongs or belonged to another community
     */
    public String move(String slug, String typed) {
        CommunitySlug wanted = new CommunitySlug(typed == null ? "" : typed.strip());
        throttle.queue("community", "slug");
        Community community = lockedFor(slug, false);
        if (wanted.value().equals(community.slug())) {
            return community.slug();
        }
        CommunitySlug address = community.visibility() == Visibility.HIDDEN ? wanted.unguessable() : wanted;
        if (communities.isSlugTakenByOther(address, community.id())) {
            throw SlugException.taken();
        }
        String former = community.slug();
        communities.forgetFormer(address);
        community.moveTo(address);
        communities.flush();
        communities.remember(new CommunityFormerSlug(former, community, clock.instant()));
        note(community, ChangeKind.MOVED, former);
        return community.slug();
    }

    /**
     * Lets a member animate a community that nobody animates.
     *
     * @throws CommunityStatusException when somebody animates it by now
     */
    public void appoint(String slug, long membershipId) {
        Community community = lockedFor(slug, true);
        if (memberships.isLed(community.id())) {
            throw new CommunityStatusException();
        }
        members.appoint(community, membershipId);
    }

    private void tellListed(Community community) {
        if (community.visibility() != Visibility.HIDDEN) {
            communities.flush();
            published.fire(new CommunityPublished(community.id()));
        }
    }

    private void note(Community community, ChangeKind kind, String detail) {
        changes.add(community, kind, currentAgent.get(), detail);
    }

    private Community lockedFor(String slug, boolean overseersOnly) {
        Community community = readers.get(slug).community();
        if (overseersOnly) {
            requireOverseer();
        } else {
            rights.requireSteering(community);
        }
        return communities.lock(community.id());
    }

    private boolean isLead(long community) {
        return rights.roleIn(community)
                .filter(role -> role == CommunityRole.LEAD)
                .isPresent();
    }

    private void requireOverseer() {
        if (!currentAgent.isOverseer()) {
            throw new ForbiddenException("steering.error.notOverseer");
        }
    }

    private static String requireMotive(String motive) {
        if (motive == null || motive.isBlank()) {
            throw SteeringException.motiveMissing();
        }
        return motive.strip();
    }
}
