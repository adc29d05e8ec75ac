package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.AttachmentDesk;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.PostSheet;
import fr.gouv.hub.domain.shared.AttachmentDraft;
import fr.gouv.hub.service.discussion.AttachmentService;
import fr.gouv.hub.web.shared.FilesView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The files of a post, in the hands of its author, an animateur or a moderator. */
@Named
@RequestScoped
public class DiscussionFilesView extends FilesView<AttachmentDesk> {

    @Inject
    AttachmentService attachments;

    @Override
    protected AttachmentDesk open() {
        return attachments.desk(address.id());
    }

    @Override
    protected Outcome save(List<AttachmentDraft> files) {
        return done(attachments.add(address.id(), files), "discussion.files.message.added");
    }

    @Override
    protected Outcome drop(long file) {
        return done(attachments.remove(address.id(), file), "discussion.files.message.removed");
    }

    private Outcome done(PostPlace place, String key) {
        return new Outcome(links.post(place.thread(), place.page(), place.number()), key);
    }

    /** @return null when the session has ended */
    public PostSheet getPost() {
        return getDesk() == null ? null : getDesk().post();
    }
}
