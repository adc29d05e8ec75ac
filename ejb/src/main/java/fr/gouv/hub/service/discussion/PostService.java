package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.discussion.DiscussionChanged;
import fr.gouv.hub.domain.discussion.Post;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.PostSheet;
import fr.gouv.hub.domain.discussion.PostState;
import fr.gouv.hub.domain.discussion.PostVersion;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** A single post: its author changes it or takes it back, other members say « merci ». */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class PostService {

    /** Earlier texts that are shown. */
    private static final int MOST_VERSIONS = 50;

    @Inject
    PostRepository posts;

    @Inject
    DiscussionReaders readers;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<DiscussionChanged> changed;

    @Inject
    Clock clock;

    /**
     * A post in the hands of its author.
     *
     * @throws NotFoundException when there is none for the caller
     * @throws ForbiddenException unless he wrote it
     */
    public PostSheet own(long id) {
        Post post = posts.get(id);
        return sheet(post, readers.get(post.discussion().id()), requireAuthor(post), List.of());
    }

    /**
     * A post with what it said before, for its author and the animateurs of its community. When it is no longer shown, whoever
     * took it away alone reads that: its author, or those who moderate.
     *
     * @throws ForbiddenException unless the caller is one of them
     */
    public PostSheet history(long id) {
        Post post = posts.get(id);
        KnownThread thread = readers.get(post.discussion().id());
        boolean mine = post.isBy(me());
        boolean facilitator = thread.role() != null && thread.role().facilitates();
        boolean moderator = post.state() == PostState.RETIRED && currentAgent.isOverseer();
        if (!facilitator && !mine && !moderator) {
            throw new ForbiddenException("discussion.error.notHistory");
        }
        boolean readable = post.isShown() || moderator || (mine && post.state() == PostState.WITHDRAWN);
        return sheet(post, thread, post.author(), readable ? posts.versions(id, MOST_VERSIONS) : List.of());
    }

    /**
     * The author changes the text; the one before is kept.
     *
     * @throws fr.gouv.hub.domain.discussion.PostGoneException when the post is no longer shown
     * @throws fr.gouv.hub.domain.discussion.DiscussionClosedException when nobody may write in the thread any more
     */
    public PostPlace revise(long id, String body) {
        Post post = posts.get(id);
        readers.getAsMember(post.discussion().id());
        requireAuthor(post);
        Post locked = posts.lock(id);
        PostVersion before = locked.revise(body, clock.instant());
        if (before != null) {
            posts.add(before);
        }
        return locked.place();
    }

    /**
     * The author takes it back: « message retiré » stays in its place.
     *
     * @throws fr.gouv.hub.domain.discussion.PostGoneException when a moderator was faster
     */
    public PostPlace withdraw(long id) {
        Post post = posts.get(id);
        KnownThread thread = readers.get(post.discussion().id());
        requireAuthor(post);
        Post locked = posts.lock(id);
        locked.withdraw();
        changed.fire(new DiscussionChanged(thread.community().id()));
        return locked.place();
    }

    /** Says « merci »; saying it again changes nothing. */
    public PostPlace thank(long id) {
        readers.getAsMember(posts.get(id).discussion().id());
        Post post = posts.lock(id);
        if (posts.findThanks(id, me()).isEmpty()) {
            posts.add(post.thank(currentAgent.get(), clock.instant()));
        }
        return post.place();
    }

    /** Takes a « merci » back; taking it back again changes nothing. */
    public PostPlace unthank(long id) {
        readers.getAsMember(posts.get(id).discussion().id());
        Post post = posts.lock(id);
        posts.findThanks(id, me()).ifPresent(thanks -> {
            post.unthank();
            posts.remove(thanks);
        });
        return post.place();
    }

    private Agent requireAuthor(Post post) {
        if (!post.isBy(me())) {
            throw new ForbiddenException("discussion.error.notAuthor");
        }
        return post.author();
    }

    private long me() {
        return currentAgent.id().orElseThrow(NotFoundException::new);
    }

    /** @param author null when the account is gone */
    static PostSheet sheet(Post post, KnownThread thread, Agent author, List<PostSheet.EarlierText> versions) {
        return new PostSheet(
                post.place(),
                thread.discussion().title(),
                thread.community().slug(),
                thread.community().name(),
                author == null ? null : author.displayName(),
                post.state(),
                post.body(),
                post.postedAt(),
                post.editedAt(),
                versions);
    }
}
