package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.community.CommunityTags;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import fr.gouv.hub.domain.shared.StoredFixture;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What dates of a series have in common, field by field. */
class EventContentTest {

    private static final Instant OPENS = Instant.parse("2026-11-20T08:00:00Z");
    private static final EventContent BEFORE = content(null);
    private static final EventContent AFTER = content(EnumSet.allOf(SeriesField.class));

    private static Theme theme(String code) {
        return StoredFixture.with(StoredFixture.make(Theme.class), "code", code);
    }

    private static Territory territory(String code) {
        return StoredFixture.with(StoredFixture.make(Territory.class), "code", code);
    }

    /** Another content in these fields alone; each time with themes that are equal by their codes only. */
    private static EventContent content(Set<SeriesField> other) {
        Set<SeriesField> fields = other == null ? Set.of() : other;
        boolean kind = fields.contains(SeriesField.KIND);
        boolean place = fields.contains(SeriesField.PLACE);
        boolean window = fields.contains(SeriesField.REGISTRATION);
        LocalDateTime start =
                LocalDateTime.parse(fields.contains(SeriesField.HOUR) ? "2026-12-01T18:00" : "2026-12-01T12:30");
        return new EventContent(
                fields.contains(SeriesField.TITLE) ? "Autre atelier" : "Atelier",
                fields.contains(SeriesField.DESCRIPTION) ? "Revenez." : "Venez.",
                kind ? EventFormat.CONFERENCE : EventFormat.WORKSHOP,
                place ? EventMode.HYBRID : EventMode.ON_SITE,
                place ? "Salle 2" : "Salle 1",
                place ? "https://visio.example/1" : null,
                null,
                EventTime.of(start, start.plusHours(1), EventZone.PARIS),
                window ? OPENS.plusSeconds(60) : OPENS,
                Instant.parse(window ? "2026-11-29T23:00:00Z" : "2026-11-30T23:00:00Z"),
                fields.contains(SeriesField.CAPACITY) ? Integer.valueOf(20) : Integer.valueOf(10),
                Set.of(theme(kind ? "donnees" : "design")),
                Set.of(territory(kind ? "2B" : "2A")));
    }

    @ParameterizedTest
    @EnumSource(SeriesField.class)
    void a_field_that_changes_is_found_and_no_other(SeriesField field) {
        assertThat(BEFORE.differences(content(EnumSet.of(field)))).containsExactly(field);
        assertThat(content(EnumSet.of(field)).differences(BEFORE)).containsExactly(field);
    }

    @Test
    void the_same_words_read_twice_do_not_differ() {
        assertThat(BEFORE.differences(content(null))).isEmpty();
        assertThat(BEFORE.differences(AFTER)).containsExactly(SeriesField.values());
    }

    /** All 128 choices of fields: what is taken is taken whole, what is not taken stays. */
    @Test
    void whatever_fields_a_date_takes_from_another_it_takes_these_alone() {
        SeriesField[] all = SeriesField.values();
        for (int choice = 0; choice < 1 << all.length; choice++) {
            EnumSet<SeriesField> taken = EnumSet.noneOf(SeriesField.class);
            for (int i = 0; i < all.length; i++) {
                if ((choice & (1 << i)) != 0) {
                    taken.add(all[i]);
                }
            }
            EventContent mixed = BEFORE.taking(AFTER, taken);
            assertThat(mixed.differences(BEFORE)).as("changed by %s", taken).isEqualTo(taken);
            assertThat(mixed.differences(AFTER)).as("left by %s", taken).isEqualTo(EnumSet.complementOf(taken));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"KIND", "PLACE"})
    void each_part_of_a_field_counts(SeriesField field) {
        for (EventContent other : parts(field)) {
            assertThat(BEFORE.differences(other)).containsExactly(field);
            assertThat(other.differences(BEFORE)).containsExactly(field);
        }
    }

    private static List<EventContent> parts(SeriesField field) {
        List<EventContent> parts = new ArrayList<>();
        if (field == SeriesField.KIND) {
            parts.add(with(
                    EventFormat.BREAKFAST, BEFORE.themes(), BEFORE.territories(), EventMode.ON_SITE, "Salle 1", null));
            parts.add(with(BEFORE.format(), Set.of(), BEFORE.territories(), EventMode.ON_SITE, "Salle 1", null));
            parts.add(with(BEFORE.format(), BEFORE.themes(), Set.of(), EventMode.ON_SITE, "Salle 1", null));
        } else if (field == SeriesField.PLACE) {
            parts.add(with(BEFORE.format(), BEFORE.themes(), BEFORE.territories(), EventMode.HYBRID, "Salle 1", null));
            parts.add(with(BEFORE.format(), BEFORE.themes(), BEFORE.territories(), EventMode.ON_SITE, null, null));
            parts.add(with(
                    BEFORE.format(),
                    BEFORE.themes(),
                    BEFORE.territories(),
                    EventMode.ON_SITE,
                    "Salle 1",
                    "https://x.fr"));
        }
        return parts;
    }

    private static EventContent with(
            EventFormat format,
            Set<Theme> themes,
            Set<Territory> territories,
            EventMode mode,
            String place,
            String link) {
        return new EventContent(
                BEFORE.title(),
                BEFORE.description(),
                format,
                mode,
                place,
                link,
                null,
                BEFORE.time(),
                BEFORE.registrationOpensAt(),
                BEFORE.registrationClosesAt(),
                BEFORE.capacity(),
                themes,
                territories);
    }

    @Test
    void who_is_about_everything_is_found_by_everything_and_refused() {
        Set<Theme> twelve = IntStream.range(0, CommunityTags.MOST)
                .mapToObj(i -> theme("t" + i))
                .collect(Collectors.toSet());
        assertThat(with(BEFORE.format(), twelve, Set.of(), BEFORE.mode(), "x", null)
                        .themes())
                .hasSize(12);
        Set<Theme> more = IntStream.range(0, CommunityTags.MOST + 1)
                .mapToObj(i -> theme("t" + i))
                .collect(Collectors.toSet());
        Set<Territory> places = IntStream.range(0, CommunityTags.MOST + 1)
                .mapToObj(i -> territory("t" + i))
                .collect(Collectors.toSet());
        assertThatThrownBy(() -> with(BEFORE.format(), more, Set.of(), BEFORE.mode(), "x", null))
                .isInstanceOf(EventRefusedException.class)
                .hasMessage("event.error.manyTags");
        assertThatThrownBy(() -> with(BEFORE.format(), Set.of(), places, BEFORE.mode(), "x", null))
                .isInstanceOf(EventRefusedException.class);
    }
}
