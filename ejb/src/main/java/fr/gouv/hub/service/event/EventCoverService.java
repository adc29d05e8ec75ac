package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.CoverDraft;
import fr.gouv.hub.domain.community.CoverMissingException;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.CoverPlace;
import fr.gouv.hub.domain.event.EventCover;
import fr.gouv.hub.domain.shared.EncodedPicture;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.Picture;
import fr.gouv.hub.service.shared.PictureWorkshop;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The picture at the head of an event's page, for its organisers. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventCoverService {

    @Inject
    EventOrganisers organisers;

    @Inject
    EventCoverRepository covers;

    @Inject
    PictureWorkshop workshop;

    @Inject
    Clock clock;

    /**
     * The form.
     *
     * @throws NotFoundException when the caller may not know of the event
     * @throws ForbiddenException unless he organises events of its community
     */
    public CoverPlace open(String slug) {
        CommunityEvent event = organisers.organised(slug);
        Optional<EventCover> cover = covers.find(event.id());
        return new CoverPlace(
                event.slug(),
                event.title(),
                event.community().slug(),
                event.community().name(),
                cover.map(one -> one.picture().id()).orElse(null),
                cover.map(EventCover::text).orElse(null));
    }

    /**
     * Shows another picture, or says something else of the one that is shown.
     *
     * @throws fr.gouv.hub.domain.shared.PictureRefusedException when the file is no picture that the hub takes
     * @throws fr.gouv.hub.domain.event.EventRefusedException when the event is imported
     * @throws CoverMissingException when there is neither a file nor a picture
     */
    public void save(String slug, CoverDraft draft) {
        organisers.organised(slug).requireOwn();
        // before the lock: it takes a while
        EncodedPicture encoded = draft.getFile() == null ? null : workshop.encode(draft.getFile());
        CommunityEvent event = organisers.locked(slug);
        Optional<EventCover> cover = covers.find(event.id());
        Picture had = cover.map(EventCover::picture).orElse(null);
        if (encoded == null) {
            cover.orElseThrow(CoverMissingException::new).show(had, draft.getText());
            return;
        }
        Picture shown = covers.add(new Picture(encoded, clock.instant()));
        if (cover.isPresent()) {
            cover.get().show(shown, draft.getText());
            covers.remove(had);
        } else {
            covers.add(new EventCover(event.id(), shown, draft.getText()));
        }
    }

    /** Shows no picture any more; nothing when there is none. */
    public void remove(String slug) {
        covers.find(organisers.locked(slug).id()).ifPresent(covers::remove);
    }
}
