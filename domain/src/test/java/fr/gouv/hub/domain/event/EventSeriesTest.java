package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several dates at once: what changes of each, and what stays its own. */
class EventSeriesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDateTime START = LocalDateTime.parse("2026-12-01T12:30");
    private static final Agent AUTHOR = agent(0);

    private EventSeries series;

    private static Agent agent(int number) {
        return Agent.register(EmailAddress.of("agent." + number + "@gouv.fr"), NOW);
    }

    private static EventTime time(LocalDateTime start) {
        return EventTime.of(start, start.plusMinutes(90), EventZone.PARIS);
    }

    private static EventContent content(String title, String place, EventTime time, Instant closes, Integer seats) {
        return new EventContent(
                title,
                "Venez.",
                EventFormat.WORKSHOP,
                EventMode.ON_SITE,
                place,
                null,
                null,
                time,
                null,
                closes,
                seats,
                Set.of(),
                Set.of());
    }

    private static EventContent of(CommunityEvent date, String title, String place, String hour, Integer seats) {
        EventTime time = hour == null
                ? date.time()
                : time(date.time().start().toLocalDate().atTime(java.time.LocalTime.parse(hour)));
        return content(title, place, time, date.registrationClosesAt(), seats);
    }

    private static CommunityEvent event(EventStatus status, Instant closes) {
        CommunityEvent event = CommunityEvent.draft(
                CommunityFixture.published("design", JoinPolicy.OPEN),
                AUTHOR,
                "atelier-1",
                content("Atelier", "Salle 1", time(START), closes, 10),
                NOW);
        event.ask(List.of(EventQuestion.of("Vos attentes ?", QuestionKind.TEXT, false, null)), NOW);
        if (status == EventStatus.PUBLISHED) {
            event.publish(NOW);
        }
        return event;
    }

    /** Four Tuesdays. */
    private List<CommunityEvent> dates(EventStatus status, Instant closes) {
        CommunityEvent first = event(status, closes);
        series = new EventSeries(
                SeriesRule.of(SeriesFrequency.WEEKLY, START.toLocalDate(), 4), first.time(), AUTHOR, NOW);
        first.begin(series, NOW);
        List<CommunityEvent> dates = new ArrayList<>(List.of(first));
        for (int week = 1; week < 4; week++) {
            dates.add(first.repeat(
                    series, first.time().on(START.toLocalDate().plusWeeks(week)), "atelier-" + week, AUTHOR, NOW));
        }
        return dates;
    }

    private List<CommunityEvent> dates() {
        List<CommunityEvent> dates = dates(EventStatus.PUBLISHED, null);
        // without a database the series has no key, and dates would not know that they belong to one
        return dates.stream().map(date -> SeriesFixture.in(date, 7L)).toList();
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    @Test
    void another_date_is_the_same_event_for_nobody_yet() {
        Instant closes = Instant.parse("2026-11-29T23:00:00Z");
        List<CommunityEvent> dates = dates(EventStatus.PUBLISHED, closes);
        CommunityEvent third = dates.get(2);
        assertThat(third.title()).isEqualTo("Atelier");
        assertThat(third.time().start()).isEqualTo("2026-12-15T12:30");
        assertThat(third.seriesKey()).isEqualTo(LocalDateTime.parse("2026-12-15T12:30"));
        assertThat(third.registrationClosesAt()).isEqualTo(closes.plus(Duration.ofDays(14)));
        assertThat(third.capacity()).isEqualTo(10);
        assertThat(third.registeredCount()).isZero();
        assertThat(third.questions()).extracting(EventQuestion::label).containsExactly("Vos attentes ?");
        assertThat(third.questions().get(0))
                .isNotSameAs(dates.get(0).questions().get(0));
        assertThat(third.status()).isEqualTo(EventStatus.PUBLISHED);
        assertThat(third.hosts()).singleElement().satisfies(host -> assertThat(host.shown())
                .isTrue());
        assertThat(dates(EventStatus.DRAFT, null))
                .allSatisfy(date -> assertThat(date.status()).isEqualTo(EventStatus.DRAFT));
    }

    @Test
    void a_series_is_made_once_of_an_event_that_takes_place() {
        CommunityEvent first = dates().get(0);
        refused("event.error.seriesAlready", () -> first.begin(series, NOW));
        CommunityEvent over = event(EventStatus.PUBLISHED, null);
        refused("event.error.past", () -> over.requireRepeatable(over.startsAt()));
        over.requireRepeatable(over.startsAt().minusMillis(1));
        over.cancel(NOW);
        refused("event.error.cancelled", () -> over.requireRepeatable(NOW));
    }

    @Test
    void what_changes_for_several_dates_changes_for_each_on_its_day() {
        List<CommunityEvent> dates = dates();
        CommunityEvent second = dates.get(1);
        List<EventSeries.Revised> revised =
                series.revise(second, dates.subList(1, 4), of(second, "Atelier neuf", "Salle 2", "18:00", 12), NOW);
        assertThat(revised).hasSize(3).allSatisfy(one -> assertThat(one.change().isWorthTelling())
                .isTrue());
        assertThat(dates.get(0).title()).isEqualTo("Atelier");
        assertThat(dates.subList(1, 4)).allSatisfy(date -> {
            assertThat(date.title()).isEqualTo("Atelier neuf");
            assertThat(date.place()).isEqualTo("Salle 2");
            assertThat(date.capacity()).isEqualTo(12);
            assertThat(date.own()).isEmpty();
        });
        assertThat(dates)
                .extracting(date -> date.time().start().toString())
                .containsExactly("2026-12-01T12:30", "2026-12-08T18:00", "2026-12-15T18:00", "2026-12-22T18:00");
        assertThat(series.revision()).isOne();
    }

    @Test
    void what_was_changed_for_one_date_alone_stays() {
        List<CommunityEvent> dates = dates();
        CommunityEvent third = dates.get(2);
        third.revise(of(third, "Atelier", "Hors les murs", null, 10), NOW);
        assertThat(third.own()).containsExactly(SeriesField.PLACE);
        int revision = third.revision();
        CommunityEvent first = dates.get(0);
        series.revise(first, dates, of(first, "Atelier neuf", "Salle 2", null, 10), NOW);
        assertThat(third.place()).isEqualTo("Hors les murs");
        assertThat(third.title()).isEqualTo("Atelier neuf");
        assertThat(third.revision()).isEqualTo(revision + 1);
        assertThat(dates.get(3).place()).isEqualTo("Salle 2");
        List<EventSeries.Revised> revised =
                series.revise(first, dates, of(first, "Atelier neuf", "Salle 3", null, 10), NOW);
        assertThat(revised)
                .extracting(EventSeries.Revised::event)
                .doesNotContain(third)
                .hasSize(3);
        assertThat(third.revision()).isEqualTo(revision + 1);
        series.revise(third, dates, of(third, "Atelier neuf", "Salle 4", null, 10), NOW);
        assertThat(third.own()).as("what it says is what the series says").isEmpty();
        assertThat(dates).allSatisfy(date -> assertThat(date.place()).isEqualTo("Salle 4"));
    }

    @Test
    void a_date_that_moved_alone_keeps_its_hour() {
        List<CommunityEvent> dates = dates();
        CommunityEvent second = dates.get(1);
        second.revise(content("Atelier", "Salle 1", time(LocalDateTime.parse("2026-12-10T09:00")), null, 10), NOW);
        assertThat(second.own()).containsExactly(SeriesField.HOUR);
        assertThat(second.seriesKey()).isEqualTo(LocalDateTime.parse("2026-12-08T12:30"));
        CommunityEvent first = dates.get(0);
        series.revise(first, dates, of(first, "Atelier", "Salle 1", "18:00", 10), NOW);
        assertThat(second.time().start()).isEqualTo("2026-12-10T09:00");
        assertThat(dates.get(2).time().start()).isEqualTo("2026-12-15T18:00");
    }

    @Test
    void registration_closes_as_many_days_before_each_date() {
        List<CommunityEvent> dates = dates(EventStatus.PUBLISHED, null);
        CommunityEvent first = dates.get(0);
        Instant closes = Instant.parse("2026-11-28T23:00:00Z");
        series.revise(first, dates, content("Atelier", "Salle 1", first.time(), closes, 10), NOW);
        assertThat(dates.get(3).registrationClosesAt()).isEqualTo(closes.plus(Duration.ofDays(21)));
        series.revise(first, dates, content("Atelier", "Salle 1", first.time(), first.startsAt(), 10), NOW);
        assertThat(dates)
                .allSatisfy(date -> assertThat(date.registrationClosesAt()).isEqualTo(date.startsAt()));
        EventTime later = time(START.plusHours(2));
        series.revise(first, dates, content("Atelier", "Salle 1", later, later.startsAt(), 10), NOW);
        assertThat(dates)
                .allSatisfy(date -> assertThat(date.registrationClosesAt()).isEqualTo(date.startsAt()));
    }

    @Test
    void the_day_is_changed_for_one_date_alone() {
        List<CommunityEvent> dates = dates();
        CommunityEvent first = dates.get(0);
        refused(
                "event.error.seriesDay",
                () -> series.revise(
                        first, dates, content("Atelier", "Salle 1", time(START.plusDays(1)), null, 10), NOW));
    }

    @Test
    void seats_that_are_too_few_on_one_date_are_refused_with_that_date() {
        List<CommunityEvent> dates = dates();
        for (int i = 0; i < 3; i++) {
            AnswersDraft answers = new AnswersDraft();
            answers.setQuestions(dates.get(2).questions());
            dates.get(2).register(agent(i), null, answers, NOW);
        }
        CommunityEvent first = dates.get(0);
        assertThatThrownBy(() -> series.revise(first, dates, of(first, "Atelier", "Salle 1", null, 2), NOW))
                .isInstanceOfSatisfying(EventRefusedException.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("event.error.capacityOnDate");
                    assertThat(refusal.arguments()).containsExactly(3, "15/12/2026");
                });
    }

    @Test
    void what_is_over_or_called_off_does_not_change() {
        List<CommunityEvent> dates = dates();
        dates.get(3).cancel(NOW);
        Instant later = dates.get(1).startsAt();
        CommunityEvent third = dates.get(2);
        series.revise(third, dates, of(third, "Autre", "Salle 1", null, 10), later);
        assertThat(dates).extracting(CommunityEvent::title).containsExactly("Atelier", "Atelier", "Autre", "Atelier");
        assertThat(series.cancel(dates, later)).containsExactly(third);
        assertThat(dates)
                .extracting(CommunityEvent::status)
                .containsExactly(
                        EventStatus.PUBLISHED, EventStatus.PUBLISHED, EventStatus.CANCELLED, EventStatus.CANCELLED);
    }

    @Test
    void drafts_are_published_together_and_only_drafts_are_deleted() {
        List<CommunityEvent> dates = dates(EventStatus.DRAFT, null);
        dates.get(1).publish(NOW);
        dates.get(0).requireDraft();
        refused("event.error.notDraft", () -> dates.get(1).requireDraft());
        assertThat(series.publish(dates, NOW)).hasSize(3).doesNotContain(dates.get(1));
        assertThat(dates).allSatisfy(date -> assertThat(date.status()).isEqualTo(EventStatus.PUBLISHED));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-21T01:30, 2026-03-21T02:30, PARIS, 2026-03-29, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z",
        "2026-10-18T02:30, 2026-10-18T03:30, PARIS, 2026-10-25, 2026-10-25T00:30:00Z, 2026-10-25T02:30:00Z",
        "2026-10-20T12:30, 2026-10-20T14:00, PARIS, 2026-10-27, 2026-10-27T11:30:00Z, 2026-10-27T13:00:00Z",
        "2026-10-20T12:30, 2026-10-20T14:00, REUNION, 2026-10-27, 2026-10-27T08:30:00Z, 2026-10-27T10:00:00Z",
        "2026-10-20T22:00, 2026-10-21T01:00, GUADELOUPE, 2026-10-27, 2026-10-28T02:00:00Z, 2026-10-28T05:00:00Z",
        "2026-10-20T09:00, 2026-10-20T10:00, NOUMEA, 2026-10-27, 2026-10-26T22:00:00Z, 2026-10-26T23:00:00Z",
    })
    void hours_stay_those_of_the_clocks_on_the_spot(
            LocalDateTime start, LocalDateTime end, EventZone zone, LocalDate day, Instant from, Instant to) {
        EventTime moved = EventTime.of(start, end, zone).on(day);
        assertThat(moved.startsAt()).isEqualTo(from);
        assertThat(moved.endsAt()).isEqualTo(to);
    }

    @Test
    void an_hour_that_the_clocks_leave_out_is_refused_with_the_day() {
        EventTime time = EventTime.of(
                LocalDateTime.parse("2026-03-22T02:30"), LocalDateTime.parse("2026-03-22T04:00"), EventZone.PARIS);
        assertThatThrownBy(() -> time.on(LocalDate.parse("2026-03-29")))
                .isInstanceOfSatisfying(EventTimeException.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("event.error.noSuchHourOn");
                    assertThat(refusal.arguments()).containsExactly("29/03/2026");
                });
    }

    @Test
    void a_series_remembers_how_it_began_and_who_made_it() {
        List<CommunityEvent> dates = dates();
        assertThat(series.rule()).isEqualTo(SeriesRule.of(SeriesFrequency.WEEKLY, START.toLocalDate(), 4));
        assertThat(series.startsLocal()).isEqualTo(START);
        assertThat(series.zone()).isEqualTo(EventZone.PARIS);
        assertThat(series.createdBy()).isSameAs(AUTHOR);
        assertThat(series.createdAt()).isEqualTo(NOW);
        assertThat(dates.get(0).seriesKey()).isEqualTo(START);
        assertThat(dates.get(0).requireSeries()).isEqualTo(7L);
        assertThat(dates.get(0).seriesId()).isEqualTo(7L);
        assertThatThrownBy(() -> event(EventStatus.DRAFT, null).requireSeries()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void clocks_overseas_stay_those_of_the_series() {
        EventTime there = EventTime.of(START, START.plusHours(1), EventZone.NOUMEA);
        SeriesRule rule = SeriesRule.of(SeriesFrequency.WEEKLY, START.toLocalDate(), 4);
        assertThat(new EventSeries(rule, there, AUTHOR, NOW).zone()).isEqualTo(EventZone.NOUMEA);
    }

    @Test
    void whatever_is_done_to_several_dates_raises_the_revision_of_the_series() {
        List<CommunityEvent> dates = dates(EventStatus.DRAFT, null);
        assertThat(series.revision()).isZero();
        series.publish(dates, NOW);
        assertThat(series.revision()).isOne();
        series.cancel(dates, NOW);
        assertThat(series.revision()).isEqualTo(2);
        series.extend(3, 4);
        assertThat(series.revision()).isEqualTo(3);
        assertThat(series.rule().count()).as("its rule counts them").isEqualTo(7);
        assertThat(series.rule().frequency()).isEqualTo(SeriesFrequency.WEEKLY);
    }

    @Test
    void dates_that_are_added_are_like_the_last_one_that_is_as_the_series_says() {
        List<CommunityEvent> dates = dates();
        assertThat(series.model(dates)).isSameAs(dates.get(3));
        dates.get(3).cancel(NOW);
        assertThat(series.model(dates)).as("the last one is off").isSameAs(dates.get(2));
        dates.get(2).revise(of(dates.get(2), "Atelier", "Hors les murs", null, 10), NOW);
        assertThat(series.model(dates)).as("that one is its own").isSameAs(dates.get(1));
        dates.get(1).revise(of(dates.get(1), "Autre", "Salle 1", null, 10), NOW);
        dates.get(0).revise(of(dates.get(0), "Premier", "Salle 1", null, 10), NOW);
        assertThat(series.model(dates)).as("all are their own: the last").isSameAs(dates.get(2));
        dates.subList(0, 3).forEach(date -> date.cancel(NOW));
        refused("event.error.cancelled", () -> series.model(dates));
    }

    @Test
    void a_series_goes_on_while_a_date_stands_and_there_is_room() {
        List<CommunityEvent> dates = dates();
        assertThat(series.mayGoOn(dates)).isTrue();
        CommunityEvent one = dates.get(0);
        assertThat(series.mayGoOn(Collections.nCopies(SeriesRule.MOST - 1, one)))
                .isTrue();
        assertThat(series.mayGoOn(Collections.nCopies(SeriesRule.MOST, one))).isFalse();
        dates.subList(1, 4).forEach(date -> date.cancel(NOW));
        assertThat(series.mayGoOn(dates)).isTrue();
        one.cancel(NOW);
        assertThat(series.mayGoOn(dates)).isFalse();
        assertThat(series.mayGoOn(List.of())).isFalse();
    }

    @Test
    void what_is_over_or_called_off_does_not_change_with_the_others_but_the_edited_date_does() {
        List<CommunityEvent> dates = dates();
        dates.get(3).cancel(NOW);
        Instant secondBegins = dates.get(1).startsAt();
        assertThat(EventSeries.changing(dates.get(2), dates, secondBegins)).containsExactly(dates.get(2));
        assertThat(EventSeries.changing(dates.get(0), dates, secondBegins)).containsExactly(dates.get(0), dates.get(2));
        assertThat(EventSeries.changing(dates.get(2), dates, secondBegins.minusMillis(1)))
                .containsExactly(dates.get(1), dates.get(2));
    }

    @Test
    void a_change_of_one_date_says_what_those_who_come_must_be_told() {
        CommunityEvent third = dates().get(2);
        EventChange change = third.revise(of(third, "Atelier", "Hors les murs", null, 10), NOW);
        assertThat(change.before().place()).isEqualTo("Salle 1");
        assertThat(change.after().place()).isEqualTo("Hors les murs");
        assertThat(change.isForEverybody()).isTrue();
    }

    @Test
    void who_came_without_a_seat_leaves_the_seats_of_the_others_as_they_are() {
        List<CommunityEvent> dates = dates();
        CommunityEvent third = dates.get(2);
        for (int i = 0; i < 3; i++) {
            AnswersDraft answers = new AnswersDraft();
            answers.setQuestions(third.questions());
            third.register(agent(i), null, answers, NOW);
        }
        Instant morning = third.startsAt().minusSeconds(3_600);
        third.walkIn(agent(9), null, morning);
        CommunityEvent last = dates.get(3);
        List<CommunityEvent> both = List.of(third, last);
        assertThatThrownBy(() -> series.revise(last, both, of(last, "Atelier", "Salle 1", null, 2), morning))
                .isInstanceOfSatisfying(EventRefusedException.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly(3, "15/12/2026"));
        assertThatThrownBy(() -> third.revise(of(third, "Atelier", "Salle 1", null, 2), morning))
                .isInstanceOfSatisfying(EventRefusedException.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly(3));
        third.revise(of(third, "Atelier", "Salle 1", null, 3), morning);
        assertThat(third.capacity()).isEqualTo(3);
    }

    private static Community helper(long id) {
        return CommunityFixture.withId(CommunityFixture.published("labo-" + id, JoinPolicy.OPEN), id);
    }

    /** Of a series whose organiser has a key. */
    private List<CommunityEvent> datesOf(CommunityEvent first) {
        series = new EventSeries(
                SeriesRule.of(SeriesFrequency.WEEKLY, START.toLocalDate(), 3), first.time(), AUTHOR, NOW);
        first.begin(series, NOW);
        return List.of(first, another(first, 1), another(first, 2));
    }

    private CommunityEvent another(CommunityEvent model, int week) {
        return model.repeat(
                series, time(START).on(START.toLocalDate().plusWeeks(week)), "atelier-" + week, AUTHOR, NOW);
    }

    private static CommunityEvent single(EventStatus status) {
        CommunityEvent event = CommunityEvent.draft(
                helper(1), AUTHOR, "atelier-1", content("Atelier", "Ici", time(START), null, 3), NOW);
        if (status == EventStatus.PUBLISHED) {
            event.publish(NOW);
        }
        return event;
    }

    private static HostState state(CommunityEvent date, long community) {
        return date.hosts().stream()
                .filter(host -> host.community().id() == community)
                .map(EventHost::state)
                .findFirst()
                .orElse(null);
    }

    @Test
    void who_helps_with_the_event_that_a_series_is_made_of_helps_with_all_of_it() {
        CommunityEvent first = single(EventStatus.PUBLISHED);
        for (long one : new long[] {2, 3, 4, 5}) {
            first.invite(helper(one), NOW);
        }
        first.answer(2, true, NOW);
        first.answer(4, false, NOW);
        first.answer(5, true, NOW);
        first.leave(5, NOW);
        List<CommunityEvent> dates = datesOf(first);
        for (CommunityEvent date : dates.subList(1, 3)) {
            assertThat(state(date, 2)).isEqualTo(HostState.ACCEPTED);
            assertThat(state(date, 3)).isEqualTo(HostState.INVITED);
            assertThat(state(date, 4)).isNull();
            assertThat(state(date, 5)).isNull();
            assertThat(date.hosts())
                    .filteredOn(EventHost::shown)
                    .extracting(host -> host.community().id())
                    .containsExactlyInAnyOrder(1L, 2L);
            assertThat(date.hosts())
                    .allSatisfy(host -> assertThat(host.startsAt()).isEqualTo(date.startsAt()));
        }
        series.answer(3, true, dates, NOW);
        assertThat(dates).allSatisfy(date -> assertThat(state(date, 3)).isEqualTo(HostState.ACCEPTED));
        assertThat(state(another(first, 3), 3)).isEqualTo(HostState.ACCEPTED);
        CommunityEvent draft = single(EventStatus.DRAFT);
        draft.invite(helper(2), NOW);
        assertThat(datesOf(draft))
                .allSatisfy(date ->
                        assertThat(date.hosts()).extracting(EventHost::startsAt).doesNotContainNull());
    }

    @Test
    void a_community_is_asked_once_for_a_series_and_answers_once() {
        List<CommunityEvent> dates = datesOf(single(EventStatus.PUBLISHED));
        Community helper = helper(2);
        dates.get(1).invite(helper, NOW);
        assertThat(series.invite(helper, dates, NOW))
                .as("what it was asked for alone is part of it from now on")
                .containsExactlyElementsOf(dates);
        assertThat(series.invite(helper, dates, NOW)).isEmpty();
        assertThat(series.invite(helper(1), dates, NOW)).as("its own organiser").isEmpty();
        assertThat(dates.get(0).invite(helper, NOW)).isFalse();
        assertThat(state(another(dates.get(0), 3), 2)).isEqualTo(HostState.INVITED);
        refused("event.error.notInvited", () -> series.answer(3, true, dates, NOW));
        assertThat(series.answer(2, false, dates, NOW)).containsExactlyElementsOf(dates);
        assertThat(series.answer(2, false, dates, NOW)).isEmpty();
        refused("event.error.notInvited", () -> series.answer(2, true, dates, NOW));
        assertThat(dates).allSatisfy(date -> assertThat(state(date, 2)).isEqualTo(HostState.DECLINED));
        assertThat(state(another(dates.get(0), 4), 2)).isNull();
        assertThat(series.invite(helper, dates, NOW)).as("asked anew").hasSize(3);
    }

    @Test
    void a_proposal_for_a_series_is_taken_back_whole_and_one_for_a_date_alone() {
        List<CommunityEvent> dates = datesOf(single(EventStatus.PUBLISHED));
        refused("event.error.notAsked", () -> series.takeBack(2, dates.get(0), dates, NOW));
        dates.forEach(date -> date.invite(helper(2), NOW));
        series.takeBack(2, dates.get(1), dates, NOW);
        assertThat(dates)
                .extracting(date -> state(date, 2))
                .containsExactly(HostState.INVITED, null, HostState.INVITED);
        assertThat(series.invite(helper(2), dates, NOW)).containsExactlyElementsOf(dates);
        series.takeBack(2, dates.get(2), dates, NOW);
        assertThat(dates).allSatisfy(date -> assertThat(state(date, 2)).isNull());
        assertThat(series.helpers()).isEmpty();
        assertThat(state(another(dates.get(0), 3), 2))
                .as("asked for nothing more")
                .isNull();
        refused("event.error.notInvited", () -> series.answer(2, true, dates, NOW));
        assertThat(series.invite(helper(2), dates, NOW)).hasSize(3);
        series.answer(2, true, dates, NOW);
        refused("event.error.notAsked", () -> series.takeBack(2, dates.get(0), dates, NOW));
    }

    @Test
    void who_leaves_a_series_leaves_what_is_to_come() {
        List<CommunityEvent> dates = datesOf(single(EventStatus.PUBLISHED));
        refused("event.error.notHelping", () -> series.leave(2, dates, NOW));
        series.invite(helper(2), dates, NOW);
        series.answer(2, true, dates, NOW);
        Instant later = dates.get(0).endsAt();
        assertThat(series.leave(2, dates, later)).containsExactly(dates.get(1), dates.get(2));
        assertThat(state(dates.get(0), 2)).as("is over").isEqualTo(HostState.ACCEPTED);
        assertThat(state(dates.get(1), 2)).isEqualTo(HostState.LEFT);
        assertThat(state(another(dates.get(2), 5), 2)).isNull();
        refused("event.error.notHelping", () -> series.leave(2, dates, later));
        assertThat(series.isHelpedBy(2)).isFalse();
    }

    @Test
    void a_community_that_has_been_put_away_helps_with_no_date_that_is_added() {
        CommunityEvent first = single(EventStatus.PUBLISHED);
        Community gone = CommunityFixture.withId(
                CommunityFixture.community("labo", Hosting.HOSTED, CommunityStatus.ARCHIVED, JoinPolicy.OPEN), 2);
        first.invite(gone, NOW);
        first.answer(2, true, NOW);
        assertThat(state(datesOf(first).get(1), 2)).isNull();
    }
}
