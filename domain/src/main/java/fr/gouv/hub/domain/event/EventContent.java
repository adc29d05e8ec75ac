package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import java.time.Instant;
import java.util.Set;

/**
 * What organisers say of an event, checked one by one; {@link CommunityEvent} checks that it fits the event.
 *
 * @param description Markdown
 * @param place null when there is none
 * @param onlineUrl the link for registered people; null when there is none, or not yet
 * @param externalUrl not null: an external event, nobody registers on the hub
 * @param registrationOpensAt null: from publication on
 * @param registrationClosesAt null: when it starts
 * @param capacity seats, at least 1; null: no limit
 */
public record EventContent(
        String title,
        String description,
        EventFormat format,
        EventMode mode,
        String place,
        String onlineUrl,
        String externalUrl,
        EventTime time,
        Instant registrationOpensAt,
        Instant registrationClosesAt,
        Integer capacity,
        Set<Theme> themes,
        Set<Territory> territories) {

    /**
     * @throws EventTimeException when it is too long, or its registration closes before it opens or after the event
     */
    public EventContent {
        if (time.duration().compareTo(EventTime.LONGEST) > 0) {
            throw EventTimeException.tooLong();
        }
        Instant closes = registrationClosesAt == null ? time.startsAt() : registrationClosesAt;
        if (closes.isAfter(time.endsAt()) || (registrationOpensAt != null && !registrationOpensAt.isBefore(closes))) {
            throw EventTimeException.registration();
        }
        themes = Set.copyOf(themes);
        territories = Set.copyOf(territories);
    }
}
