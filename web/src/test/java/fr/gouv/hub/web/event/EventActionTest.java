package fr.gouv.hub.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.event.EventDetails;
import fr.gouv.hub.domain.event.EventDetails.HostName;
import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventPlace;
import fr.gouv.hub.domain.event.EventSource;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.domain.event.RegistrationPhase;
import fr.gouv.hub.domain.event.RegistrationStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventActionTest {

    private static final Instant START = Instant.parse("2026-12-01T11:30:00Z");

    private static EventDetails event(
            EventStatus status, RegistrationPhase phase, boolean over, Integer capacity, int registered, int waiting) {
        return new EventDetails(
                1,
                "x",
                "x",
                "",
                null,
                List.of(),
                List.of(),
                EventFormat.WORKSHOP,
                EventMode.ON_SITE,
                "Ici",
                null,
                new EventTime(START, START.plusSeconds(3_600), EventZone.PARIS),
                status,
                EventSource.HUB,
                capacity,
                registered,
                waiting,
                phase,
                phase == RegistrationPhase.OPEN,
                over,
                null,
                null,
                START,
                new HostName(1, "c", "C"),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static EventPlace place(RegistrationStatus status) {
        return status == null ? EventPlace.NONE : new EventPlace(status, 1, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, NONE, false, , NOTHING",
        "CANCELLED, NONE, false, REGISTERED, NOTHING",
        "PUBLISHED, OPEN, false, , REGISTER",
        "PUBLISHED, OPEN, false, REGISTERED, WITHDRAW",
        "PUBLISHED, OPEN, false, WAITING, LEAVE_QUEUE",
        "PUBLISHED, CLOSED, false, REGISTERED, WITHDRAW",
        "PUBLISHED, CLOSED, false, , CLOSED",
        "PUBLISHED, NOT_YET, false, , NOT_YET",
        "PUBLISHED, EXTERNAL, false, , GO",
        "PUBLISHED, CLOSED, true, REGISTERED, REMEMBER",
        "PUBLISHED, CLOSED, true, WAITING, OVER",
        "PUBLISHED, EXTERNAL, true, , OVER",
    })
    void one_thing_can_be_done_next(
            EventStatus status, RegistrationPhase phase, boolean over, RegistrationStatus mine, EventAction expected) {
        assertThat(EventAction.of(event(status, phase, over, null, 3, 0), place(mine)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10, 9, 0, REGISTER", "10, 10, 0, QUEUE", "10, 9, 1, QUEUE", ", 1000, 0, REGISTER"})
    void without_a_free_seat_or_behind_others_one_waits(
            Integer capacity, int registered, int waiting, EventAction expected) {
        assertThat(EventAction.of(
                        event(EventStatus.PUBLISHED, RegistrationPhase.OPEN, false, capacity, registered, waiting),
                        EventPlace.NONE))
                .isEqualTo(expected);
    }
}
