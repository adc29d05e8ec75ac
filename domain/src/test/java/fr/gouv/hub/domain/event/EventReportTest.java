package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left of an event: when it can be reported on, and whose presence is certified. */
class EventReportTest {

    private static final Instant BEFORE = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant END = Instant.parse("2026-12-01T13:30:00Z");
    private static final Agent AGENT = Agent.register(EmailAddress.of("agent@gouv.fr"), BEFORE);

    private static CommunityEvent draft() {
        return CommunityEvent.draft(
                CommunityFixture.published("design", JoinPolicy.OPEN),
                AGENT,
                "atelier-1",
                new EventContent(
                        "Atelier",
                        "",
                        EventFormat.WORKSHOP,
                        EventMode.ON_SITE,
                        "Salle 1",
                        null,
                        null,
                        EventTime.of(
                                LocalDateTime.parse("2026-12-01T12:30"),
                                LocalDateTime.parse("2026-12-01T14:30"),
                                EventZone.PARIS),
                        null,
                        null,
                        null,
                        Set.of(),
                        Set.of()),
                BEFORE);
    }

    private static CommunityEvent published() {
        CommunityEvent event = draft();
        event.publish(BEFORE);
        return event;
    }

    @Test
    void a_report_is_written_from_the_end_on() {
        CommunityEvent event = published();
        assertThatThrownBy(() -> EventReport.on(event, END.minusSeconds(1)))
                .isInstanceOf(EventReportRefusedException.class);
        EventReport report = EventReport.on(event, END);
        report.write("  Retenu  ", List.of(), END);
        assertThat(report.body()).isEqualTo("Retenu");
        assertThat(report.revision()).isEqualTo(1);
        report.write("Autrement", List.of(), END.plusSeconds(1));
        assertThat(report.revision()).isEqualTo(2);
        assertThat(report.writtenAt()).isEqualTo(END.plusSeconds(1));
    }

    @Test
    void a_report_that_is_written_anew_does_not_bear_the_number_of_one_that_was_taken_away() {
        CommunityEvent event = published();
        int before = EventReport.on(event, END.plusSeconds(60)).revision();
        assertThat(EventReport.on(event, END.plusSeconds(120)).revision()).isGreaterThan(before + 1);
    }

    @Test
    void nothing_is_reported_of_a_draft_or_of_what_was_called_off() {
        assertThat(draft().mayBeReported(END)).isFalse();
        CommunityEvent cancelled = published();
        cancelled.cancel(BEFORE);
        assertThat(cancelled.mayBeReported(END)).isFalse();
    }

    @Test
    void presence_is_certified_after_the_end() {
        CommunityEvent event = published();
        EventRegistration registration = event.walkIn(AGENT, null, END.minusSeconds(600));
        assertThatThrownBy(() -> registration.certificate(END.minusSeconds(1)))
                .isInstanceOf(CertificateRefusedException.class);
        assertThat(registration.certificate(END).holder()).isEqualTo(AGENT.displayName());
        assertThat(registration.certificate(END).title()).isEqualTo("Atelier");
    }

    @Test
    void absence_is_not() {
        CommunityEvent event = published();
        EventRegistration registration = event.walkIn(AGENT, null, END.minusSeconds(600));
        for (Attendance noted : new Attendance[] {Attendance.ABSENT, Attendance.EXCUSED, null}) {
            registration.mark(noted, END);
            assertThatThrownBy(() -> registration.certificate(END)).isInstanceOf(CertificateRefusedException.class);
        }
    }

    private static final ReportLink SLIDES = ReportLink.of("Diaporama", "https://site.example/a");
    private static final ReportLink NOTES = ReportLink.of("Notes", "https://site.example/b");

    @Test
    void links_are_kept_in_their_order_and_new_ones_take_their_place() {
        EventReport report = EventReport.on(published(), END);
        report.write("Retenu", List.of(SLIDES, NOTES), END);
        assertThat(report.links()).containsExactly(SLIDES, NOTES);
        report.write("Retenu", List.of(NOTES), END);
        assertThat(report.links()).containsExactly(NOTES);
        report.write("Retenu", List.of(), END);
        assertThat(report.links()).isEmpty();
        report.write("", Collections.nCopies(ReportLink.MOST, NOTES), END);
        assertThat(report.links()).hasSize(ReportLink.MOST);
        assertThatThrownBy(() -> report.write("", Collections.nCopies(ReportLink.MOST + 1, NOTES), END))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_link_is_the_same_when_title_and_address_are() {
        assertThat(ReportLink.of(" Notes ", "https://site.example/b"))
                .isEqualTo(NOTES)
                .hasSameHashCodeAs(NOTES);
        assertThat(ReportLink.of("Autres notes", "https://site.example/b")).isNotEqualTo(NOTES);
        assertThat(ReportLink.of("Notes", "https://site.example/c")).isNotEqualTo(NOTES);
        assertThat(ReportLink.of("x".repeat(200), "https://site.example/b").title())
                .hasSize(200);
    }

    @Test
    void the_form_reads_what_it_was_filled_with() {
        EventReport report = EventReport.on(published(), END);
        report.write("Retenu", List.of(SLIDES, NOTES), END);
        EventReportDraft draft = new EventReportDraft();
        assertThat(draft.filled()).isZero();
        draft.fill(report);
        assertThat(draft.getBody()).isEqualTo("Retenu");
        assertThat(draft.getRevision()).isEqualTo(report.revision());
        assertThat(draft.filled()).isEqualTo(2);
        assertThat(draft.readLinks()).containsExactly(SLIDES, NOTES);
        draft.getLinks().get(0).setTitle(" ");
        draft.getLinks().get(0).setUrl(null);
        assertThat(draft.readLinks()).as("an empty line is none").containsExactly(NOTES);
        assertThat(draft.filled()).as("counted to the last one").isEqualTo(2);
        draft.getLinks().get(0).setUrl("https://site.example/a");
        assertThatThrownBy(draft::readLinks)
                .as("an address without words is no empty line")
                .isInstanceOf(EventReportRefusedException.class);
    }

    @Test
    void who_registers_again_comes_without_what_was_noted_before() {
        CommunityEvent event = published();
        EventRegistration registration = event.register(AGENT, null, new AnswersDraft(), BEFORE);
        registration.excuse(true, BEFORE);
        event.withdraw(registration, BEFORE);
        assertThat(registration.changedAt()).isEqualTo(BEFORE);
        event.register(AGENT, registration, new AnswersDraft(), BEFORE.plusSeconds(60));
        assertThat(registration.attendance()).isNull();
        assertThat(registration.attendanceAt()).isNull();
        assertThat(registration.changedAt()).isEqualTo(BEFORE.plusSeconds(60));
    }
}
