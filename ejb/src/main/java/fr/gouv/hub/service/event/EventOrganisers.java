package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.membership.MembershipRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The one door to what only the organisers of an event may do. */
@ApplicationScoped
public class EventOrganisers {

    @Inject
    EventRepository events;

    @Inject
    EventReaders readers;

    @Inject
    MembershipRights rights;

    @Inject
    CurrentAgent currentAgent;

    /**
     * @throws NotFoundException when the caller may not know of the event
     * @throws ForbiddenException unless he organises events of its community
     */
    CommunityEvent organised(String slug) {
        CommunityEvent event = events.find(slug).orElseThrow(NotFoundException::new);
        if (rights.roleIn(event.community().id())
                .filter(role -> role != CommunityRole.MEMBER)
                .isEmpty()) {
            readers.requireMayRead(event, currentAgent.id());
            throw new ForbiddenException("membership.error.notOrganiser");
        }
        return event;
    }

    /** The same, under the lock of its row. */
    CommunityEvent locked(String slug) {
        return events.lock(organised(slug).id());
    }
}
