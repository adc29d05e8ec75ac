package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.membership.MemberLine;
import java.util.List;

/**
 * Where a community stands in its life, and what the reader may do about it.
 *
 * @param overseer whether the reader reviews communities for the hub
 * @param splitting whether the reader may choose what the proposal takes from the community that it comes out of
 * @param split what the proposal takes from the community that it comes out of; null when it comes out of none, or the reader
 *     steers neither that one nor the hub
 * @param mergedInto the community that it has become part of, or null
 * @param led whether somebody animates it; nobody but those who oversee the hub is told that nobody does
 * @param volunteers members who offer to animate it while nobody does; empty unless the reader may choose
 */
public record CommunityLife(
        CommunityHead head,
        boolean overseer,
        boolean splitting,
        SplitPlan split,
        CommunityHead mergedInto,
        List<ChangeLine> history,
        boolean led,
        List<MemberLine> volunteers) {

    public CommunityLife {
        history = List.copyOf(history);
        volunteers = List.copyOf(volunteers);
    }

    public boolean mayBegin() {
        return overseer && head.status() == CommunityStatus.PROPOSED;
    }

    public boolean mayDecide() {
        return overseer && head.status() == CommunityStatus.IN_REVIEW;
    }

    /** Whether whoever proposed it can be asked for changes: a card of what lives elsewhere is the hub's to write. */
    public boolean maySendBack() {
        return mayDecide() && head.hosting() == Hosting.HOSTED;
    }

    /** Whether the reader changes its card: that of a community that lives elsewhere has no animateur to do so. */
    public boolean mayEditCard() {
        return overseer && head.hosting() == Hosting.REFERENCED && mergedInto == null;
    }

    /** Whether somebody from outside may be invited to animate it, because nobody does. */
    public boolean mayInviteLead() {
        return overseer && !led && maySplit();
    }

    public boolean maySleep() {
        return head.status() == CommunityStatus.PUBLISHED;
    }

    public boolean mayWake() {
        return head.status() == CommunityStatus.DORMANT;
    }

    public boolean mayRestore() {
        return overseer && head.status() == CommunityStatus.ARCHIVED && mergedInto == null;
    }

    /** Whether the hub may read its news and its agenda from where it lives. */
    public boolean importable() {
        return head.hosting() == Hosting.REFERENCED;
    }

    public boolean mayMove() {
        return mergedInto == null;
    }

    public boolean mayMerge() {
        return overseer && head.status().isOpenToAgents();
    }

    /** Whether a new community may come out of it. */
    public boolean maySplit() {
        return head.hosting() == Hosting.HOSTED && head.status().isOpenToAgents();
    }

    public boolean mayArchive() {
        return head.status() != CommunityStatus.ARCHIVED;
    }
}
