package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.PostSheet;
import fr.gouv.hub.service.discussion.PostService;
import fr.gouv.hub.web.shared.Address;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a post said before. */
@Named
@RequestScoped
public class DiscussionHistoryView {

    @Inject
    PostService posts;

    @Inject
    Address address;

    private PostSheet post;

    /** @throws fr.gouv.hub.domain.shared.ForbiddenException unless the reader wrote it or animates its community */
    public void load() {
        post = posts.history(address.id());
    }

    public PostSheet getPost() {
        return post;
    }
}
