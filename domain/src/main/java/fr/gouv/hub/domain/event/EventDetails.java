package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.domain.shared.AttachmentLine;
import java.time.Instant;
import java.util.List;

/**
 * All that an event's page shows of the event itself. The description is Markdown.
 *
 * @param calling whether who waits is still called when a seat becomes free
 * @param report what its organisers say of it afterwards, Markdown; null when they say nothing
 * @param links where its documents are; empty until it is over
 * @param files of its report; empty until it is over
 * @param helpers communities that help to organise it
 * @param series where it stands in its series; null: it belongs to none
 * @param cover the picture at the head of its page; null: it has none
 */
public record EventDetails(
        long id,
        String slug,
        String title,
        String description,
        String report,
        List<ReportLink> links,
        List<AttachmentLine> files,
        EventFormat format,
        EventMode mode,
        String place,
        String externalUrl,
        EventTime time,
        EventStatus status,
        EventSource source,
        Integer capacity,
        int registeredCount,
        int waitingCount,
        RegistrationPhase phase,
        boolean calling,
        boolean over,
        Instant registrationOpensAt,
        Instant registrationClosesAt,
        Instant changedAt,
        HostName organiser,
        List<HostName> helpers,
        List<ThemeItem> themes,
        List<TerritoryItem> territories,
        SeriesPlace series,
        Cover cover) {

    public EventDetails {
        links = List.copyOf(links);
        files = List.copyOf(files);
        helpers = List.copyOf(helpers);
        themes = List.copyOf(themes);
        territories = List.copyOf(territories);
    }

    /** Whether who asks now goes to the waiting list. */
    public boolean full() {
        return waitingCount > 0 || (capacity != null && registeredCount >= capacity);
    }

    /** Free seats; only where their number is limited. */
    public int seatsLeft() {
        return capacity - registeredCount;
    }

    /** @param text what the picture shows, for those who do not see it */
    public record Cover(long pictureId, String text) {}

    /** A community that takes part in organising. */
    public record HostName(long id, String slug, String name) {}
}
