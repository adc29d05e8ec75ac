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
 * @param volunteers members who offer to animate it while nobody does; empty unless the reader may choose
 */
public record CommunityLife(
        CommunityHead head, boolean overseer, List<ChangeLine> history, List<MemberLine> volunteers) {

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

    public boolean maySleep() {
        return head.status() == CommunityStatus.PUBLISHED;
    }

    public boolean mayWake() {
        return head.status() == CommunityStatus.DORMANT;
    }

    public boolean mayRestore() {
        return overseer && head.status() == CommunityStatus.ARCHIVED;
    }

    /** Whether the hub may read its news and its agenda from where it lives. */
    public boolean importable() {
        return head.hosting() == Hosting.REFERENCED;
    }

    public boolean mayArchive() {
        return head.status() != CommunityStatus.ARCHIVED;
    }
}
