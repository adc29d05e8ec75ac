package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.discussion.Post;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.PostRetired;
import fr.gouv.hub.domain.notification.OutgoingMail;
import fr.gouv.hub.service.discussion.PostRepository;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Tells people about their posts, in the transaction of what happened. */
@ApplicationScoped
public class DiscussionMailObserver {

    @Inject
    MailOutboxRepository outbox;

    @Inject
    MailComposer composer;

    @Inject
    PostRepository posts;

    @Inject
    HubSettings settings;

    @Inject
    Clock clock;

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
