package fr.gouv.hub.web.community;

import fr.gouv.hub.domain.community.CoverDraft;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Uploads;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;

/** The picture at the head of a page: a file, and words for those who do not see it. */
public abstract class CoverView {

    /**
     * What was done.
     *
     * @param page where it shows, of the same slug
     * @param key of the sentence that says it
     * @param count argument of the sentence
     */
    public record Outcome(Page page, String key, int count) {}

    @Inject
    protected Address address;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private final CoverDraft draft = new CoverDraft();
    private Part file;

    protected abstract Outcome show(CoverDraft shown);

    protected abstract Outcome hide();

    public void save() {
        draft.setFile(Uploads.picture(file));
        tell(show(draft));
    }

    public void remove() {
        tell(hide());
    }

    private void tell(Outcome outcome) {
        notices.tell(outcome.key(), outcome.count());
        redirection.to(outcome.page(), address.slug());
    }

    public CoverDraft getDraft() {
        return draft;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
