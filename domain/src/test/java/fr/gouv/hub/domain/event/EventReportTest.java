package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;
import java.time.LocalDateTime;
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
        report.write("  Retenu  ", END);
        assertThat(report.body()).isEqualTo("Retenu");
        assertThat(report.revision()).isEqualTo(1);
        report.write("Autrement", END.plusSeconds(1));
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
}
