package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.MergeRefusedException;

/**
 * What merging two communities would do, before it is done.
 *
 * @param from the one that would end
 * @param into the one that would go on
 * @param refusal why they cannot become one, or null
 * @param figures null when they cannot
 */
public record MergePreview(
        CommunityHead from, CommunityHead into, MergeRefusedException refusal, MergeFigures figures) {

    /** Requests that go on waiting, for the other community. */
    public long following() {
        return into.joinPolicy() == JoinPolicy.ON_REQUEST ? figures.freeRequests() : 0;
    }

    /** Requests that are closed, with a mail. */
    public long closed() {
        return figures.requests() - following();
    }

    /** Whether both live on the hub, with members and discussions. */
    public boolean isHosted() {
        return from.hosting() == Hosting.HOSTED;
    }
}
