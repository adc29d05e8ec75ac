package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventSlug;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.ImportOutcome;
import fr.gouv.hub.domain.event.ImportedEvent;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.community.CommunityRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brings in the calendar of a community that lives elsewhere. Called by timers, which have no caller: open to all, no page calls it. */
@Stateless
@PermitAll
public class EventImportService {

    private static final int LONGEST_UID = 255;
    private static final int LENGTH_OF_TAIL = 8;

    @Inject
    CommunityRepository communities;

    @Inject
    EventRepository events;

    @Inject
    Clock clock;

    /**
     * Makes the agenda of a community what its calendar says. Events that are new are added, known ones (by {@code
     * externalUid}) follow; known ones that are not over and that the calendar no longer has are cancelled. The same list
     * twice changes nothing. Imports of one community wait for one another.
     *
     * @param communityId the community; its own themes and territories are those of its events
     * @param calendar all that the calendar (or the calendars together) holds; of two events with the same name the last
     *     counts, one whose name is missing or longer than 255 characters is left out
     * @throws NotFoundException when there is no such community
     */
    public ImportOutcome importExternal(long communityId, List<ImportedEvent> calendar) {
        Instant now = clock.instant();
        Community community = communities.lock(communityId);
        Map<String, ImportedEvent> read = new LinkedHashMap<>();
        calendar.stream()
                .filter(event -> event.externalUid() != null
                        && !event.externalUid().isBlank()
                        && event.externalUid().length() <= LONGEST_UID)
                .forEach(event -> read.put(event.externalUid(), event));
        Map<String, CommunityEvent> known = new HashMap<>();
        events.imported(communityId, List.copyOf(read.keySet()), now)
                .forEach(event -> known.put(event.externalUid(), event));
        int added = 0;
        int changed = 0;
        for (ImportedEvent event : read.values()) {
            CommunityEvent before = known.remove(event.externalUid());
            if (before == null) {
                events.add(CommunityEvent.imported(community, freshSlug(event, community), event, now));
                added++;
            } else if (before.follow(event, now)) {
                changed++;
            }
        }
        int cancelled = 0;
        for (CommunityEvent gone : known.values()) {
            if (gone.status() == EventStatus.PUBLISHED) {
                gone.vanish(now);
                cancelled++;
            }
        }
        return new ImportOutcome(added, changed, cancelled);
    }

    private static String freshSlug(ImportedEvent event, Community community) {
        return fresh(event.title() == null || event.title().isBlank() ? community.name() : event.title());
    }

    static String fresh(String title) {
        return EventSlug.of(title, UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH_OF_TAIL));
    }
}
