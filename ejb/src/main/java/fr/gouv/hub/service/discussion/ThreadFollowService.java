package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.discussion.Called;
import fr.gouv.hub.domain.discussion.Discussion;
import fr.gouv.hub.domain.discussion.FollowState;
import fr.gouv.hub.domain.discussion.Mentions;
import fr.gouv.hub.domain.discussion.ThreadFollow;
import fr.gouv.hub.service.account.CurrentAgent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What a member wants to hear of a thread. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class ThreadFollowService {

    @Inject
    ThreadFollowRepository follows;

    @Inject
    DiscussionRepository discussions;

    @Inject
    DiscussionReaders readers;

    @Inject
    CurrentAgent currentAgent;

    /** @throws fr.gouv.hub.domain.shared.ForbiddenException unless the caller is a member of the community */
    public void become(long thread, FollowState state) {
        readers.getAsMember(thread);
        Discussion discussion = discussions.lock(thread);
        long me = currentAgent.get().id();
        follows.find(thread, me)
                .ifPresentOrElse(
                        follow -> follow.become(state),
                        () -> follows.add(new ThreadFollow(discussion, currentAgent.get(), state)));
    }

    /**
     * What became of those whom a post that the caller wrote in a thread calls.
     *
     * @param text of the post
     * @throws fr.gouv.hub.domain.shared.ForbiddenException unless he is a member of the community
     */
    public Called called(long thread, String text) {
        Set<String> handles = Mentions.in(text);
        KnownThread known = readers.getAsMember(thread);
        Agent author = currentAgent.get();
        return handles.isEmpty()
                ? new Called(List.of(), List.of())
                : Called.of(
                        handles,
                        Mentions.handle(author.name().first(), author.name().last()),
                        follows.called(thread, known.community().id(), author.id(), handles));
    }
}
