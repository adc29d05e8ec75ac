package fr.gouv.hub.domain.event;

import java.time.Instant;

/**
 * Somebody who is expected, as those who welcome him see him.
 *
 * @param id of the registration
 * @param administration its short name, or null
 * @param attendance null when nothing is noted
 * @param walkIn came without a seat
 */
public record CheckInLine(
        long id, String name, String administration, Attendance attendance, boolean walkIn, Instant askedAt) {}
