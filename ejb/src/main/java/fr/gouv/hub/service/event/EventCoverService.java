package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.CoverDraft;
import fr.gouv.hub.domain.community.CoverMissingException;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.CoverPlace;
import fr.gouv.hub.domain.event.EventCover;
import fr.gouv.hub.domain.event.EventSeries;
import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.domain.shared.EncodedPicture;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.Picture;
import fr.gouv.hub.service.shared.PictureWorkshop;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The picture at the head of an event's page, for its organisers. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventCoverService {

    @Inject
    EventOrganisers organisers;

    @Inject
    SeriesLocks locks;

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
                cover.map(EventCover::text).orElse(null),
                event.seriesId() != null,
                cover.isPresent() || (event.seriesId() != null && covers.isInSeries(event.seriesId())));
    }

    /**
     * Shows another picture, or says something else of the one that is shown. Other dates get what this one has from now on.
     *
     * @return at the head of how many events it stands
     * @throws fr.gouv.hub.domain.shared.PictureRefusedException when the file is no picture that the hub takes
     * @throws fr.gouv.hub.domain.event.EventRefusedException when the event is imported
     * @throws CoverMissingException when there is neither a file nor a picture
     */
    public int save(String slug, CoverDraft draft, SeriesScope scope) {
        organisers.organised(slug).requireOwn();
        // before the lock: it takes a while
        EncodedPicture encoded = draft.getFile() == null ? null : workshop.encode(draft.getFile());
        List<CommunityEvent> dates = locked(slug, scope);
        Picture shown = encoded == null
                ? covers.find(organisers.organised(slug).id())
                        .map(EventCover::picture)
                        .orElseThrow(CoverMissingException::new)
                : covers.add(new Picture(encoded, clock.instant()));
        dates.forEach(date -> covers.show(date.id(), shown, draft.getText()));
        return dates.size();
    }

    /**
     * Shows no picture any more; nothing where there is none.
     *
     * @return of how many events
     */
    public int remove(String slug, SeriesScope scope) {
        List<CommunityEvent> dates = locked(slug, scope);
        dates.forEach(date -> covers.find(date.id()).ifPresent(covers::remove));
        return dates.size();
    }

    private List<CommunityEvent> locked(String slug, SeriesScope scope) {
        if (scope == SeriesScope.ONE) {
            return List.of(organisers.locked(slug));
        }
        SeriesLocks.Locked some = locks.lock(slug, scope);
        return EventSeries.changing(some.date(), some.dates(), clock.instant());
    }
}
