package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityFormerSlug;
import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.community.CommunityMerged;
import fr.gouv.hub.domain.community.CommunitySlug;
import fr.gouv.hub.domain.community.MergeBegun;
import fr.gouv.hub.domain.community.MergeRefusedException;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.steering.ChangeKind;
import fr.gouv.hub.domain.steering.MergeDesk;
import fr.gouv.hub.domain.steering.MergeFigures;
import fr.gouv.hub.domain.steering.MergePreview;
import fr.gouv.hub.domain.steering.SteeringException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityReaders;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.MembershipMerge;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Two communities become one, for those who oversee the hub. All of it in one transaction, under the locks of both rows, the
 * older row first: whoever joins, asks or writes at that moment has done so before, and moves, or is led to the other.
 */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class CommunityMergeService {

    @Inject
    CommunityRepository communities;

    @Inject
    CommunityReaders readers;

    @Inject
    MergeRepository figures;

    @Inject
    MembershipMerge people;

    @Inject
    SplitRepository splits;

    @Inject
    ProposalService proposals;

    @Inject
    CommunityChangeRepository changes;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<MergeBegun> begun;

    @Inject
    Event<CommunityMerged> merged;

    @Inject
    Clock clock;

    /**
     * A community that would end, and what merging it would do or why it cannot be.
     *
     * @param text address of the community that would go on, or words of its name or purpose to look for; empty for neither
     * @throws NotFoundException when there is no such community to end
     * @throws ForbiddenException unless the caller oversees the hub
     */
    public MergeDesk desk(String slug, String text) {
        Community from = overseen(slug);
        CommunityHead subject = CommunityHead.of(from);
        if (text.isEmpty()) {
            return new MergeDesk(subject, null, List.of());
        }
        return communities
                .find(text)
                .map(into -> new MergeDesk(subject, preview(from, into), List.of()))
                .orElseGet(() -> new MergeDesk(
                        subject,
                        null,
                        proposals.near(text, null, null).stream()
                                .filter(one -> !one.slug().equals(slug))
                                .toList()));
    }

    private MergePreview preview(Community from, Community into) {
        MergeRefusedException refusal = from.mergeObstacle(into).orElse(null);
        MergeFigures counted = refusal == null ? figures.figures(from.id(), into.id(), clock.instant()) : null;
        if (counted != null && counted.calendars() > 1) {
            refusal = MergeRefusedException.calendars();
        }
        return new MergePreview(
                CommunityHead.of(from), CommunityHead.of(into), refusal, refusal == null ? counted : null);
    }

    /**
     * Merges: members, requests and whatever else the one has move to the other; its addresses lead there for ever, and it is
     * archived.
     *
     * @param target address of the community that goes on
     * @param confirmation the name of the one that ends
     * @return the address of the community that goes on
     * @throws SteeringException without its name
     * @throws MergeRefusedException when the two cannot become one
     * @throws fr.gouv.hub.domain.shared.MovedException when one of them has become part of another by now
     */
    public String merge(String slug, String target, String confirmation) {
        long fromId = overseen(slug).id();
        long intoId =
                communities.find(target).orElseThrow(NotFoundException::new).id();
        begun.fire(new MergeBegun(fromId));
        communities.lock(Math.min(fromId, intoId));
        communities.lock(Math.max(fromId, intoId));
        Community from = communities.get(fromId);
        Community into = communities.get(intoId);
        if (confirmation == null || !from.name().equalsIgnoreCase(confirmation.strip())) {
            throw SteeringException.notConfirmed(from.name());
        }
        Instant now = clock.instant();
        if (figures.figures(fromId, intoId, now).calendars() > 1) {
            throw MergeRefusedException.calendars();
        }
        String former = from.slug();
        from.mergeInto(into, retired(from));
        communities.flush();
        merged.fire(new CommunityMerged(fromId, intoId, now));
        into.absorb(people.move(from, into), now);
        splits.moveOrigin(fromId, intoId);
        communities.handAddressesOn(from, into);
        communities.remember(new CommunityFormerSlug(former, into, now));
        changes.add(from, ChangeKind.MERGED, currentAgent.get(), into.name());
        // its members learn it by mail; those who animate the other one later need not
        boolean hidden = from.visibility() == Visibility.HIDDEN;
        changes.add(into, ChangeKind.ABSORBED, currentAgent.get(), hidden ? null : from.name());
        return into.slug();
    }

    /** The address that is left to it, for those who look its history up. */
    private CommunitySlug retired(Community from) {
        return communities.freeSlug(new CommunitySlug("fusion-" + from.id()));
    }

    private Community overseen(String slug) {
        Community community = readers.get(slug).community();
        if (!currentAgent.isOverseer()) {
            throw new ForbiddenException("steering.error.notOverseer");
        }
        return community;
    }
}
