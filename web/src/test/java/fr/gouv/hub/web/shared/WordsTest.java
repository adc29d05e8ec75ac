package fr.gouv.hub.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final char NBSP = '\u00a0';

    private final Words words = new Words();
    private final Dates dates = datesAt("2026-11-24T11:30:00Z");

    @Test
    void numbers_are_grouped_by_narrow_spaces() {
        assertThat(words.number(12_345)).isEqualTo("12\u202f345");
        assertThat(words.number(0)).isEqualTo("0");
    }

    @Test
    void a_sentence_agrees_with_its_number() {
        assertThat(words.say("shared.error.tooMany", 1)).contains("1 minute.");
        assertThat(words.say("shared.error.tooMany", 2)).contains("2 minutes.");
    }

    @Test
    void a_title_goes_from_the_page_to_the_portal() {
        assertThat(words.title(false, "Design", "Communautés"))
                .isEqualTo("Design – Communautés – Le hub des communautés");
        assertThat(words.title(true, "S’inscrire", null)).isEqualTo("Erreur – S’inscrire – Le hub des communautés");
        assertThat(words.title(false, "", "")).isEqualTo("Le hub des communautés");
    }

    @Test
    void a_constant_is_named_by_the_bundle_of_its_package() {
        assertThat(words.name(Page.COMMUNITIES)).isEqualTo("Communautés");
        assertThat(words.name(null)).isEmpty();
    }

    @Test
    void days_are_written_in_full() {
        assertThat(dates.day(LocalDate.of(2026, 11, 24))).isEqualTo("mardi 24" + NBSP + "novembre 2026");
        assertThat(dates.day(LocalDate.of(2026, 3, 1))).isEqualTo("dimanche 1er" + NBSP + "mars 2026");
    }

    @Test
    void an_instant_is_told_in_the_time_of_paris() {
        assertThat(dates.dayAndTime(Instant.parse("2026-11-24T23:05:00Z")))
                .isEqualTo("mercredi 25" + NBSP + "novembre 2026, 0" + NBSP + "h" + NBSP + "05");
        assertThat(dates.time(LocalDateTime.of(2026, 11, 24, 9, 0))).isEqualTo("9" + NBSP + "h");
    }

    @Test
    void the_recent_past_is_told_from_now() {
        assertThat(dates.ago(Instant.parse("2026-11-24T11:29:30Z"))).isEqualTo("à l’instant");
        assertThat(dates.ago(Instant.parse("2026-11-24T11:29:00Z"))).isEqualTo("il y a 1 minute");
        assertThat(dates.ago(Instant.parse("2026-11-24T09:30:00Z"))).isEqualTo("il y a 2 heures");
        assertThat(dates.ago(Instant.parse("2026-11-23T09:30:00Z"))).isEqualTo("hier");
        assertThat(dates.ago(Instant.parse("2026-11-21T09:30:00Z"))).isEqualTo("il y a 3 jours");
        assertThat(dates.ago(Instant.parse("2026-09-01T09:30:00Z"))).isEqualTo("le 1er" + NBSP + "septembre 2026");
        assertThat(dates.ago(Instant.parse("2026-11-25T09:30:00Z"))).isEqualTo("le 25" + NBSP + "novembre 2026");
    }

    @Test
    void machines_read_iso() {
        assertThat(dates.iso(LocalDate.of(2026, 11, 24))).isEqualTo("2026-11-24");
        assertThat(dates.iso(Instant.parse("2026-07-01T10:00:00Z"))).isEqualTo("2026-07-01T12:00+02:00");
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container here to inject it
    private static Dates datesAt(String now) {
        Dates dates = new Dates();
        dates.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return dates;
    }
}
