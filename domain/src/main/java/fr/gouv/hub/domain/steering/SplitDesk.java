package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.community.Visibility;
import java.util.List;

/**
 * What a community that comes out of another takes with it once it is published.
 *
 * @param next key of the next members, or 0
 * @param chosenMembers how many will be invited, on all pages together
 * @param readable whether the chooser may see who is in the origin and what is written there
 */
public record SplitDesk(
        CommunityHead community,
        CommunityHead origin,
        List<SplitMember> members,
        long next,
        long chosenMembers,
        List<SplitThread> threads,
        long chosenThreads,
        boolean readable) {

    public SplitDesk {
        members = List.copyOf(members);
        threads = List.copyOf(threads);
    }

    /** Whether threads may move: what was written for members alone does not become public. */
    public boolean isMovable() {
        return origin.visibility() == Visibility.LISTED_PUBLIC_CONTENT
                || community.visibility() != Visibility.LISTED_PUBLIC_CONTENT;
    }
}
