package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.DraftsDeleted;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Deleting a draft, or several of a series. */
@Named
@RequestScoped
public class EventDeleteView extends EventEndingView {

    public void delete() {
        DraftsDeleted deleted = series.delete(address.slug(), getScope());
        notices.tell("event.delete.message.deleted", getTitle(), deleted.count());
        redirection.to(Page.COMMUNITY_EVENTS, deleted.communitySlug());
    }

    /** @return whether it is a draft; also when the form comes back after its session has ended */
    public boolean isDeletable() {
        return getPlan() == null || getPlan().event().status() == EventStatus.DRAFT;
    }
}
