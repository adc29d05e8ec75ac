package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.community.CoverDraft;
import fr.gouv.hub.domain.event.CoverPlace;
import fr.gouv.hub.service.event.EventCoverService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Uploads;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** The picture at the head of an event's page: a file, and words for those who do not see it. */
@Named
@RequestScoped
public class EventCoverView {

    @Inject
    EventCoverService service;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private final CoverDraft draft = new CoverDraft();
    private CoverPlace place;
    private Part file;

    /** A form that comes back after its session has ended keeps what was typed. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            place = service.open(address.slug());
            draft.setText(place.text());
        }
    }

    public void save() {
        draft.setFile(Uploads.picture(file));
        service.save(address.slug(), draft);
        done("steering.cover.message.saved");
    }

    public void remove() {
        service.remove(address.slug());
        done("steering.cover.message.removed");
    }

    private void done(String message) {
        notices.tell(message);
        redirection.to(Page.EVENT, address.slug());
    }

    /** @return null when the session has ended */
    public CoverPlace getPlace() {
        return place;
    }

    public String getTitle() {
        return place == null ? "" : place.title();
    }

    public String getSlug() {
        return address.slug();
    }

    public boolean isCovered() {
        return place != null && place.pictureId() != null;
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
