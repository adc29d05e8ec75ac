package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.AttachmentDesk;
import fr.gouv.hub.domain.discussion.AttachmentRefusedException;
import fr.gouv.hub.domain.discussion.PostSheet;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.discussion.AttachmentService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files of a post, in the hands of its author. */
@Named
@RequestScoped
public class DiscussionFilesView {

    private static final int MOST_BYTES = AttachmentDesk.MOST_MEGABYTES * 1_048_576;

    @Inject
    AttachmentService attachments;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private AttachmentDesk desk;
    private Part file;

    /** A form that comes back after its session has ended shows nothing of the post. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            desk = attachments.desk(address.id());
        }
    }

    public void add() {
        if (file == null) {
            throw AttachmentRefusedException.missing();
        }
        attachments.add(address.id(), file.getSubmittedFileName(), bytes());
        done("discussion.files.message.added");
    }

    /** One byte more than is taken is enough to refuse it. */
    private byte[] bytes() {
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param id of the file, as the button sent it */
    public void remove(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        attachments.remove(address.id(), Long.parseLong(id));
        done("discussion.files.message.removed");
    }

    private void done(String key) {
        notices.tell(key);
        redirection.to(Page.POST_FILES, address.id());
    }

    /** @return null when the session has ended */
    public AttachmentDesk getDesk() {
        return desk;
    }

    /** @return null when the session has ended */
    public PostSheet getPost() {
        return desk == null ? null : desk.post();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
