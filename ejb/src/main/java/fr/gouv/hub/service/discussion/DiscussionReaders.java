package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityReaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The one door to a thread: who reads the content of its community reads it, members of the community write in it. */
@ApplicationScoped
public class DiscussionReaders {

    @Inject
    DiscussionRepository discussions;

    @Inject
    CommunityReaders communities;

    @Inject
    CurrentAgent currentAgent;

    /**
     * One statement, unless the community is one that strangers know nothing of.
     *
     * @throws NotFoundException when there is none, or the caller may not know of its community
     * @throws ForbiddenException when the content of its community is for members alone
     */
    public KnownThread get(long id) {
        KnownThread thread = discussions.findSeen(id, currentAgent.id()).orElseThrow(NotFoundException::new);
        CommunityAccess access = communities.accessOf(thread.community(), thread.role() != null);
        if (!access.isKnown()) {
            throw new NotFoundException();
        }
        if (!access.isContent()) {
            throw new ForbiddenException("community.error.membersOnly");
        }
        return thread;
    }

    /**
     * The same, to write in it.
     *
     * @throws ForbiddenException unless the caller is a member of the community
     */
    public KnownThread getAsMember(long id) {
        KnownThread thread = get(id);
        if (thread.role() == null) {
            throw new ForbiddenException("membership.error.notMember");
        }
        return thread;
    }
}
