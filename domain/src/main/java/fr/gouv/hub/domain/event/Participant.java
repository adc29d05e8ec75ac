package fr.gouv.hub.domain.event;

import java.time.Instant;

/**
 * Somebody who comes or waits, as organisers see him. No address: they write to him through the hub.
 *
 * @param administration its short name, or null
 * @param turn when he asked, among all who did
 * @param place among those who come, or among those who wait; from 1 on
 */
public record Participant(
        String name, String administration, RegistrationStatus status, Instant askedAt, int turn, int place) {

    /** The place in the list behind him. */
    public ParticipantCursor cursor() {
        return new ParticipantCursor(status, turn);
    }
}
