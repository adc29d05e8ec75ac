package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.discussion.Discussion;
import fr.gouv.hub.domain.discussion.DiscussionChanged;
import fr.gouv.hub.domain.discussion.ThreadDesk;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.MembershipRights;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * What animateurs and co-animateurs do with the threads of their community. Locks are taken in one order: the thread's row,
 * then the community's.
 */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class DiscussionDeskService {

    @Inject
    DiscussionRepository discussions;

    @Inject
    DiscussionReaders readers;

    @Inject
    MembershipRights rights;

    @Inject
    CommunityRepository communities;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<DiscussionChanged> changed;

    @Inject
    Clock clock;

    /**
     * @throws NotFoundException when there is none for the caller
     * @throws ForbiddenException unless he is one of the animateurs of its community
     */
    public ThreadDesk desk(long id) {
        KnownThread thread = required(id);
        long me = currentAgent.id().orElseThrow(NotFoundException::new);
        return new ThreadDesk(
                DiscussionService.head(thread, currentAgent.id()),
                discussions.runBy(me, thread.community().id()).stream()
                        .filter(thread.discussion()::mayMoveTo)
                        .map(one -> new ThreadDesk.MoveTarget(one.slug(), one.name()))
                        .toList());
    }

    public void close(long id) {
        locked(id).close(clock.instant());
    }

    public void reopen(long id) {
        locked(id).reopen();
    }

    /** @throws fr.gouv.hub.domain.discussion.PinLimitException when three threads of the community are pinned already */
    public void pin(long id) {
        Discussion discussion = locked(id);
        Community community = communities.lock(discussion.community().id());
        discussion.pin(discussions.countPinned(community.id(), id));
    }

    public void unpin(long id) {
        locked(id).unpin();
    }

    /**
     * To another community that the caller runs too.
     *
     * @param slug of that community
     * @throws ForbiddenException unless he is one of its animateurs
     * @throws fr.gouv.hub.domain.discussion.MoveRefusedException when what was written for members would become public
     */
    public void move(long id, String slug) {
        Discussion discussion = locked(id);
        Community target = communities.lock(rights.requireFacilitator(slug).id());
        discussion.moveTo(target);
        changed.fire(new DiscussionChanged(target.id()));
    }

    private KnownThread required(long id) {
        KnownThread thread = readers.get(id);
        if (thread.role() == null || !thread.role().facilitates()) {
            throw new ForbiddenException("discussion.error.notFacilitator");
        }
        return thread;
    }

    private Discussion locked(long id) {
        changed.fire(new DiscussionChanged(required(id).community().id()));
        return discussions.lock(id);
    }
}
