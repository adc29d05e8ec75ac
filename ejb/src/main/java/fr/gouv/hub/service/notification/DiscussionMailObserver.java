package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.discussion.Listener;
import fr.gouv.hub.domain.discussion.Mentions;
import fr.gouv.hub.domain.discussion.Post;
import fr.gouv.hub.domain.discussion.PostAdded;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.PostRetired;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.discussion.PostRepository;
import fr.gouv.hub.service.discussion.ThreadFollowRepository;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells people about their posts, in the transaction of what happened. */
@ApplicationScoped
public class DiscussionMailObserver {

    private static final int EXCERPT = 500;

    @Inject
    MailQueue queue;

    @Inject
    ThreadFollowRepository follows;

    @Inject
    PostRepository posts;

    @Inject
    HubSettings settings;

    /** One mail per post and agent, the mention first; nothing to its author, to whoever has muted, left or cannot read it. */
    void on(@Observes PostAdded fact) {
        Post post = posts.get(fact.postId());
        Set<String> called = Mentions.in(post.body());
        Map<String, Object> parameters = Map.of(
                "thread", post.discussion().title(),
                "community", post.discussion().community().name(),
                "author", post.author().displayName(),
                "excerpt", excerpt(post.body()),
                "link", linkTo(post.place()));
        List<EmailAddress> mentioned = new ArrayList<>();
        List<EmailAddress> answered = new ArrayList<>();
        for (Listener listener : follows.listeners(post)) {
            if (listener.isCalledBy(called)) {
                mentioned.add(new EmailAddress(listener.email()));
            } else if (listener.isFollowing()) {
                answered.add(new EmailAddress(listener.email()));
            }
        }
        queue.addForEach(mentioned, "post-mentioned", parameters);
        queue.addForEach(answered, "post-answered", parameters);
    }

    private static String excerpt(String body) {
        return body.codePointCount(0, body.length()) <= EXCERPT
                ? body
                : body.substring(0, body.offsetByCodePoints(0, EXCERPT)).strip() + "…";
    }

    void on(@Observes PostRetired fact) {
        Post post = posts.get(fact.postId());
        if (post.author() == null) {
            return;
        }
        Map<String, Object> parameters = Map.of(
                "thread", post.discussion().title(),
                "community", post.discussion().community().name(),
                "motive", post.retiredMotive(),
                "link", linkTo(post.place()));
        queue.add(post.author().email(), "post-retired", parameters);
    }

    private String linkTo(PostPlace place) {
        return settings.publicUrl() + "/discussions/" + place.thread()
                + (place.page() > 1 ? "?page=" + place.page() : "") + "#message-" + place.number();
    }
}
