package fr.gouv.hub.web.shared;

import fr.gouv.hub.domain.shared.AttachmentDraft;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The files that belong to something: added, and taken away one by one.
 *
 * @param <D> what the page shows of it
 */
public abstract class FilesView<D> {

    /**
     * What was done.
     *
     * @param link where it shows
     * @param key of the sentence that says it
     */
    public record Outcome(String link, String key) {}

    @Inject
    protected Address address;

    @Inject
    protected PageLinks links;

    @Inject
    Visitor visitor;

    @Inject
    AttachmentUpload upload;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private D desk;

    protected abstract D open();

    protected abstract Outcome save(List<AttachmentDraft> files);

    protected abstract Outcome drop(long file);

    /** A form that comes back after its session has ended shows nothing. */
    @PostConstruct
    void load() {
        desk = visitor.isSignedIn() ? open() : null;
    }

    public void add() {
        tell(save(upload.drafts()));
    }

    /** @param id of the file, as the button sent it */
    public void remove(String id) {
        tell(drop(Address.key(id)));
    }

    private void tell(Outcome outcome) {
        notices.tell(outcome.key());
        redirection.toLink(outcome.link());
    }

    /** @return null when the session has ended */
    public D getDesk() {
        return desk;
    }
}
