package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityReader;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.membership.MembershipRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongPredicate;

/** The one place that decides who may read an event; {@link AgendaQuery} says the same of lists. */
@ApplicationScoped
public class EventReaders {

    @Inject
    EventRepository events;

    @Inject
    EventSeriesRepository series;

    @Inject
    MembershipRights rights;

    /**
     * Events of a community whose content is public are for everybody; those of the others for their members and for the
     * members of communities that help. A draft is for its organisers only.
     *
     * @param reader the reader's key, or empty for a visitor
     * @throws NotFoundException when he may not: for him it does not exist
     */
    public void requireMayRead(CommunityEvent event, OptionalLong reader) {
        if (!mayRead(event, reader)) {
            throw new NotFoundException();
        }
    }

    private boolean mayRead(CommunityEvent event, OptionalLong reader) {
        if (event.status() == EventStatus.DRAFT) {
            return rights.roleIn(event.community().id())
                    .filter(role -> role != CommunityRole.MEMBER)
                    .isPresent();
        }
        return isOpen(event) || (reader.isPresent() && events.takesPart(event.id(), reader.getAsLong()));
    }

    /** Whether everybody may read of it, once it is published. */
    static boolean isOpen(CommunityEvent event) {
        Community community = event.community();
        return CommunityAccess.of(community.status(), community.visibility(), CommunityReader.VISITOR)
                .isContent();
    }

    /**
     * Which dates of a series a reader may know of, drafts left aside: the same rule, asked once for all of them.
     *
     * @param date one of the series
     * @return says yes or no to the key of another
     */
    LongPredicate readable(CommunityEvent date, OptionalLong reader) {
        if (isOpen(date)) {
            return key -> true;
        } else if (reader.isEmpty()) {
            return key -> false;
        }
        Set<Long> read = series.takenPart(date.seriesId(), reader.getAsLong());
        return read::contains;
    }
}
