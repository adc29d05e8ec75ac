package fr.gouv.hub.domain.invitation;

import fr.gouv.hub.domain.membership.CommunityRole;
import java.time.Instant;

/** An invitation that waits, as the animateurs see it. */
public record InvitationLine(
        Long id, String email, CommunityRole role, Instant invitedAt, Instant expiresAt, int sentCount) {}
