package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.ThreadDraft;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.discussion.DiscussionWritingService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.AttachmentUpload;
import fr.gouv.hub.web.shared.Markdown;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A new thread. */
@Named
@RequestScoped
public class DiscussionCreateView {

    @Inject
    DiscussionWritingService writing;

    @Inject
    CommunityService communities;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    AttachmentUpload upload;

    @Inject
    Markdown markdown;

    @Inject
    MentionNotice mentions;

    @Inject
    Redirection redirection;

    private CommunityHead community;
    private final ThreadDraft draft = new ThreadDraft();
    private String preview;

    /** A form that comes back after its session has ended is shown as it was typed. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            community = communities.head(address.slug());
            writing.requireWriter(address.slug());
        }
    }

    public void preview() {
        preview = markdown.html(draft.getBody());
    }

    public void start() {
        draft.setFiles(upload.drafts());
        PostPlace place = writing.start(address.slug(), draft);
        mentions.tell("discussion.create.message.started", place.thread(), draft.getBody());
        redirection.to(Page.DISCUSSION, place.thread());
    }

    /** @return null when the session has ended */
    public CommunityHead getCommunity() {
        return community;
    }

    public String getSlug() {
        return address.slug();
    }

    public ThreadDraft getDraft() {
        return draft;
    }

    /** @return safe HTML, or null when no preview was asked for */
    public String getPreview() {
        return preview;
    }
}
