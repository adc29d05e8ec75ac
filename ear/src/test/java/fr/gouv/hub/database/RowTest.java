package fr.gouv.hub.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tests insert does not depend on the hour at which they run. */
class RowTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T00:00", "2026-07-01T00:00", "2026-10-24T12:00", "2027-03-27T12:00"})
    void an_event_of_today_is_today_at_every_minute(String day) {
        for (int minute = 0; minute < 1_440; minute++) {
            LocalDateTime now = LocalDateTime.parse(day).plusMinutes(minute);
            for (int ahead : new int[] {5, 30, 60, 180}) {
                String zone = Row.zoneOfDay(now, now.plusMinutes(ahead));
                assertThat(day(now.plusMinutes(ahead), zone))
                        .as("%s and %d minutes", now, ahead)
                        .isEqualTo(day(now, zone));
            }
        }
        assertThat(Row.zoneOfDay(LocalDateTime.parse("2026-11-23T22:45"), LocalDateTime.parse("2026-11-23T23:15")))
                .as("half past midnight in Paris")
                .isEqualTo("Pacific/Tahiti");
    }

    private static LocalDate day(LocalDateTime utc, String zone) {
        return utc.atZone(ZoneOffset.UTC).withZoneSameInstant(ZoneId.of(zone)).toLocalDate();
    }
}
