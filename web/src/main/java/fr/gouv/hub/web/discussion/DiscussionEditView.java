package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.PostDraft;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.PostSheet;
import fr.gouv.hub.service.discussion.PostService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Markdown;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** A post in the hands of its author: its text, and taking it back. */
@Named
@RequestScoped
public class DiscussionEditView {

    @Inject
    PostService posts;

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    @Inject
    PageLinks links;

    @Inject
    Markdown markdown;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private PostSheet post;
    private final PostDraft draft = new PostDraft();
    private String preview;

    /** A form that comes back after its session has ended is shown as it was typed, and nothing else of the post. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            post = posts.own(address.id());
            draft.setBody(post.body());
        }
    }

    public void preview() {
        preview = markdown.html(draft.getBody());
    }

    public void save() {
        finish(posts.revise(address.id(), draft.getBody()), "discussion.edit.message.saved");
    }

    public void withdraw() {
        finish(posts.withdraw(address.id()), "discussion.edit.message.withdrawn");
    }

    private void finish(PostPlace place, String message) {
        notices.tell(message);
        redirection.toLink(links.post(place.thread(), place.page(), place.number()));
    }

    /** @return whether the page asks if the post is to be taken back, for good */
    public boolean isConfirming() {
        return request.getParameter("retirer") != null;
    }

    /** @return key of the post, as the address says */
    public long getId() {
        return address.id();
    }

    /** @return null when the session has ended */
    public PostSheet getPost() {
        return post;
    }

    public PostDraft getDraft() {
        return draft;
    }

    /** @return safe HTML, or null when no preview was asked for */
    public String getPreview() {
        return preview;
    }
}
