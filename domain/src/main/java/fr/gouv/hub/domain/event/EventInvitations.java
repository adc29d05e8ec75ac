package fr.gouv.hub.domain.event;

import java.time.Instant;
import java.util.List;

/**
 * Whom the organisers invited to an event.
 *
 * @param open whether somebody can still be invited
 * @param lines the latest first
 */
public record EventInvitations(
        String slug, String title, String communitySlug, String communityName, boolean open, List<Line> lines) {

    public EventInvitations {
        lines = List.copyOf(lines);
    }

    /**
     * One invitation.
     *
     * @param standing where who was invited stands with the event; null: he has not answered
     */
    public record Line(String email, Instant invitedAt, RegistrationStatus standing) {}
}
