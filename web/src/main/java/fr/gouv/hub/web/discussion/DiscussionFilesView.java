package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.AttachmentDesk;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.PostSheet;
import fr.gouv.hub.service.discussion.AttachmentService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.AttachmentUpload;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The files of a post, in the hands of its author, an animateur or a moderator. */
@Named
@RequestScoped
public class DiscussionFilesView {

    @Inject
    AttachmentService attachments;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    AttachmentUpload upload;

    @Inject
    PageLinks links;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private AttachmentDesk desk;

    /** A form that comes back after its session has ended shows nothing of the post. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            desk = attachments.desk(address.id());
        }
    }

    public void add() {
        done(attachments.add(address.id(), upload.drafts()), "discussion.files.message.added");
    }

    /** @param id of the file, as the button sent it */
    public void remove(String id) {
        done(attachments.remove(address.id(), Address.key(id)), "discussion.files.message.removed");
    }

    private void done(PostPlace place, String key) {
        notices.tell(key);
        redirection.toLink(links.post(place.thread(), place.page(), place.number()));
    }

    /** @return null when the session has ended */
    public AttachmentDesk getDesk() {
        return desk;
    }

    /** @return null when the session has ended */
    public PostSheet getPost() {
        return desk == null ? null : desk.post();
    }
}
