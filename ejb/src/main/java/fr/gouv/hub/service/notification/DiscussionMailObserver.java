package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.discussion.Listener;
import fr.gouv.hub.domain.discussion.Mentions;
import fr.gouv.hub.domain.discussion.Post;
import fr.gouv.hub.domain.discussion.PostAdded;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.PostRetired;
import fr.gouv.hub.domain.notification.OutgoingMail;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.Excerpt;
import fr.gouv.hub.service.discussion.PostRepository;
import fr.gouv.hub.service.discussion.ThreadFollowRepository;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** Tells people about their posts, in the transaction of what happened. */
@ApplicationScoped
public class DiscussionMailObserver {

    private static final int EXCERPT = 500;

    @Inject
    MailOutboxRepository outbox;

    @Inject
    ThreadFollowRepository follows;

    @Inject
    MailComposer composer;

    @Inject
    PostRepository posts;

    @Inject
    HubSettings settings;

    @Inject
    Clock clock;

    /** One mail per post and agent, the mention first; nothing to its author, to whoever has muted, left or cannot read it. */
    void on(@Observes PostAdded fact) {
        Post post = posts.get(fact.postId());
        Set<String> called = Mentions.in(post.body());
        Map<String, Object> parameters = Map.of(
                "thread", post.discussion().title(),
                "community", post.discussion().community().name(),
                "author", post.author().displayName(),
                "excerpt", Excerpt.of(post.body(), EXCERPT),
                "link", linkTo(post.place()));
        for (Listener listener : follows.listeners(post, called)) {
            if (listener.isCalledBy(called)) {
                queue(listener, "post-mentioned", parameters);
            } else if (listener.isFollowing()) {
                queue(listener, "post-answered", parameters);
            }
        }
    }

    private void queue(Listener listener, String template, Map<String, Object> parameters) {
        outbox.add(OutgoingMail.queue(
                new EmailAddress(listener.email()), template, composer.write(parameters), null, clock.instant()));
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
        outbox.add(OutgoingMail.queue(
                post.author().email(), "post-retired", composer.write(parameters), null, clock.instant()));
    }

    private String linkTo(PostPlace place) {
        return settings.publicUrl() + "/discussions/" + place.thread()
                + (place.page() > 1 ? "?page=" + place.page() : "") + "#message-" + place.number();
    }
}
