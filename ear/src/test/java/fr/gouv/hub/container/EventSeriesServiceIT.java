package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.community.CoverDraft;
import fr.gouv.hub.domain.community.CoverMissingException;
import fr.gouv.hub.domain.event.AnswersDraft;
import fr.gouv.hub.domain.event.DraftsDeleted;
import fr.gouv.hub.domain.event.EventDetails;
import fr.gouv.hub.domain.event.EventDraft;
import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventRefusedException;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.domain.event.SeriesDate;
import fr.gouv.hub.domain.event.SeriesDraft;
import fr.gouv.hub.domain.event.SeriesEnd;
import fr.gouv.hub.domain.event.SeriesExtensionDraft;
import fr.gouv.hub.domain.event.SeriesFrequency;
import fr.gouv.hub.domain.event.SeriesOutcome;
import fr.gouv.hub.domain.event.SeriesRefusal;
import fr.gouv.hub.domain.event.SeriesRefusedException;
import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventCoverService;
import fr.gouv.hub.service.event.EventPlanningService;
import fr.gouv.hub.service.event.EventRegistrationService;
import fr.gouv.hub.service.event.EventSeriesPlanningService;
import fr.gouv.hub.service.event.EventSeriesRegistrationService;
import fr.gouv.hub.service.event.EventSeriesService;
import fr.gouv.hub.service.event.EventService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Series in the server: made, changed and called off at once, registered to at once, by many at once. */
class EventSeriesServiceIT extends InTheServer {

    @Inject
    EventPlanningService planning;

    @Inject
    EventSeriesPlanningService series;

    @Inject
    EventSeriesRegistrationService registrations;

    @Inject
    EventRegistrationService single;

    @Inject
    EventSeriesService reading;

    @Inject
    EventService events;

    @Inject
    EventCoverService covers;

    private final Row community = Row.community();
    private String slug;
    private long communityId;
    private long organiser;
    private long agent;

    @BeforeEach
    void people() {
        communityId = Database.insert(community);
        slug = community.get("slug");
        organiser = Database.insert(Row.agent());
        agent = Database.insert(Row.agent());
        Database.insert(Row.membership(communityId, organiser, "EVENT_ORGANISER"));
    }

    private String event(Integer capacity, boolean published) {
        EventDraft draft = Calls.as(organiser, () -> planning.begin(slug));
        draft.setTitle("Atelier " + Row.unique("x"));
        draft.setFormat(EventFormat.WORKSHOP);
        draft.setMode(EventMode.ON_SITE);
        draft.setPlace("Salle 1");
        draft.setZone(EventZone.PARIS);
        draft.setDay(Row.now().toLocalDate().plusDays(20));
        draft.setStart(LocalTime.of(12, 30));
        draft.setEnd(LocalTime.of(14, 0));
        draft.setCapacity(capacity);
        String event = Calls.as(organiser, () -> planning.create(slug, draft, null));
        if (published) {
            Calls.as(organiser, () -> planning.publish(event));
        }
        return event;
    }

    private static SeriesDraft weekly(int count) {
        SeriesDraft draft = new SeriesDraft();
        draft.setFrequency(SeriesFrequency.WEEKLY);
        draft.setCount(count);
        return draft;
    }

    private SeriesDraft seen(String event, SeriesDraft draft) {
        draft.setShown(Calls.as(organiser, () -> series.preview(event, draft)).mark());
        return draft;
    }

    /** @return the addresses of all dates, the first first */
    private List<String> repeated(Integer capacity, boolean published, int count) {
        String event = event(capacity, published);
        SeriesDraft draft = seen(event, weekly(count));
        Calls.as(organiser, () -> series.create(event, draft));
        return dates(event);
    }

    private static List<String> dates(String event) {
        return Database.column(
                "select e.slug from event e join event f on f.series_id = e.series_id where f.slug = ?"
                        + " order by e.starts_at, e.id",
                event);
    }

    private EventDraft edit(String event) {
        return Calls.as(organiser, () -> planning.edit(event));
    }

    private EventDraft edit(String event, SeriesScope scope) {
        EventDraft draft = edit(event);
        draft.setScope(scope);
        return draft;
    }

    private static List<String> column(String column, List<String> dates) {
        return dates.stream()
                .map(date -> Database.column("select " + column + " from event where slug = ?", date)
                        .get(0))
                .toList();
    }

    private static List<String> mailsTo(long agent) {
        return Database.column(
                "select template from mail_outbox where recipient = (select email from agent where id = ?) order by id",
                agent);
    }

    private static List<String> standings(long agent, List<String> dates) {
        return dates.stream()
                .map(date -> String.join(
                        "",
                        Database.column(
                                "select r.status from event_registration r join event e on e.id = r.event_id"
                                        + " where e.slug = ? and r.agent_id = ?",
                                date,
                                agent)))
                .toList();
    }

    private static void requireConsistent(List<String> dates) {
        for (String date : dates) {
            assertThat(Database.number(
                            "select count(*) from event e where e.slug = ? and (e.registered_count <> (select count(*) from"
                                    + " event_registration r where r.event_id = e.id and r.status = 'REGISTERED')"
                                    + " or e.waiting_count <> (select count(*) from event_registration r where r.event_id ="
                                    + " e.id and r.status = 'WAITING') or e.registered_count > e.capacity"
                                    + " or (e.registered_count < e.capacity and e.waiting_count > 0))",
                            date))
                    .isZero();
        }
    }

    private static List<Long> crowd(int size) {
        return Stream.generate(() -> Database.insert(Row.agent())).limit(size).toList();
    }

    @Test
    void a_series_is_the_dates_that_were_seen_each_an_event_of_its_own() {
        List<String> dates = repeated(10, true, 5);
        assertThat(dates).hasSize(5).doesNotHaveDuplicates();
        assertThat(column("status", dates)).containsOnly("PUBLISHED");
        assertThat(column("time(starts_local)", dates)).containsOnly("12:30:00");
        assertThat(column(
                        "datediff(starts_local, (select s.starts_local from event_series s where s.id = series_id))",
                        dates))
                .containsExactly("0", "7", "14", "21", "28");
        assertThat(column("series_key = starts_local", dates)).containsOnly("1");
        assertThat(Database.column(
                        "select distinct s.rule from event_series s join event e on e.series_id = s.id where e.slug = ?",
                        dates.get(0)))
                .singleElement()
                .asString()
                .matches("FREQ=WEEKLY;BYDAY=..;COUNT=5");
        EventDetails third = Calls.asVisitor(() -> events.get(dates.get(2)));
        assertThat(third.series().count()).isEqualTo(5);
        assertThat(third.series().previous().slug()).isEqualTo(dates.get(1));
        assertThat(third.series().next().slug()).isEqualTo(dates.get(3));
        assertThat(Calls.asVisitor(() -> events.get(dates.get(0))).series().previous())
                .isNull();
        assertThat(Calls.asVisitor(() -> reading.get(dates.get(4))).dates())
                .extracting(SeriesDate::slug)
                .containsExactlyElementsOf(dates);
    }

    @Test
    void of_a_draft_it_makes_drafts_that_are_published_together() {
        List<String> dates = repeated(null, false, 3);
        assertThat(column("status", dates)).containsOnly("DRAFT");
        assertThatThrownBy(() -> Calls.asVisitor(() -> reading.get(dates.get(1))))
                .isInstanceOf(NotFoundException.class);
        assertThat(Calls.as(organiser, () -> events.get(dates.get(1))).series()).isNull();
        assertThat(Calls.as(organiser, () -> series.dates(dates.get(2))).drafts())
                .isEqualTo(3);
        assertThat(Calls.as(organiser, () -> series.publishDrafts(dates.get(2))))
                .isEqualTo(3);
        assertThat(column("status", dates)).containsOnly("PUBLISHED");
        assertThat(Calls.as(organiser, () -> series.publishDrafts(dates.get(2))))
                .isZero();
    }

    @Test
    void what_makes_no_series_is_refused() {
        String event = event(null, true);
        for (int count : new int[] {1, 53}) {
            assertThatThrownBy(() -> Calls.as(organiser, () -> series.preview(event, weekly(count))))
                    .isInstanceOf(SeriesRefusedException.class);
        }
        SeriesDraft until = weekly(6);
        until.setEnd(SeriesEnd.UNTIL);
        LocalDate first = Row.now().toLocalDate().plusDays(20);
        for (LocalDate wrong : new LocalDate[] {
            null, first, first.minusDays(3), first.plusDays(6), first.plusDays(7 * 52), LocalDate.MAX
        }) {
            until.setUntil(wrong);
            assertThatThrownBy(() -> Calls.as(organiser, () -> series.preview(event, until)))
                    .as("%s", wrong)
                    .isInstanceOf(SeriesRefusedException.class);
        }
        until.setUntil(first.plusDays(7 * 51));
        assertThat(Calls.as(organiser, () -> series.preview(event, until)).times())
                .hasSize(52);
        until.setUntil(first.plusDays(7));
        assertThat(Calls.as(organiser, () -> series.preview(event, until))
                        .rule()
                        .count())
                .isEqualTo(2);
        SeriesDraft unseen = weekly(3);
        unseen.setShown("autre chose");
        assertThatThrownBy(() -> Calls.as(organiser, () -> series.create(event, unseen)))
                .as("dates that nobody saw")
                .isInstanceOf(SeriesRefusedException.class);
        assertThat(dates(event)).isEmpty();
    }

    @Test
    void asked_for_eight_times_at_once_it_is_made_once() {
        String event = event(null, true);
        SeriesDraft draft = seen(event, weekly(4));
        List<Calls.Outcome<Integer>> outcomes =
                Calls.atOnce(Collections.nCopies(8, organiser), () -> series.create(event, draft));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(SeriesRefusedException.class));
        assertThat(dates(event)).hasSize(4);
        assertThat(Database.number("select count(*) from event where community_id = ?", communityId))
                .isEqualTo(4);
    }

    @Test
    void one_click_registers_to_all_dates_and_one_mail_tells_it() {
        List<String> dates = repeated(1, true, 4);
        long other = Database.insert(Row.agent());
        Calls.as(other, () -> single.register(dates.get(1)));
        Calls.as(agent, () -> single.register(dates.get(3)));
        Database.update(
                "update event set registration_closes_at = ? where slug = ?",
                Row.now().minusDays(1),
                dates.get(2));
        SeriesOutcome outcome = Calls.as(agent, () -> registrations.register(dates.get(2), new AnswersDraft()));
        assertThat(outcome.seats()).isOne();
        assertThat(outcome.waiting()).isOne();
        assertThat(outcome.before()).isOne();
        assertThat(outcome.refused()).singleElement().satisfies(refused -> assertThat(refused.reason())
                .isEqualTo(SeriesRefusal.CLOSED));
        assertThat(standings(agent, dates)).containsExactly("REGISTERED", "WAITING", "", "REGISTERED");
        assertThat(mailsTo(agent)).containsExactly("event-registered", "series-registered");
        SeriesOutcome again = Calls.as(agent, () -> registrations.register(dates.get(0), new AnswersDraft()));
        assertThat(again.seats() + again.waiting()).isZero();
        assertThat(mailsTo(agent)).as("nothing new, no mail").hasSize(2);
        requireConsistent(dates);
    }

    @Test
    void one_date_can_be_left_and_all_of_them() {
        List<String> dates = repeated(1, true, 3);
        long other = Database.insert(Row.agent());
        Calls.as(agent, () -> registrations.register(dates.get(0), new AnswersDraft()));
        Calls.as(other, () -> registrations.register(dates.get(0), new AnswersDraft()));
        assertThat(standings(other, dates)).containsOnly("WAITING");
        Calls.as(agent, () -> single.withdraw(dates.get(1)));
        assertThat(standings(agent, dates)).containsExactly("REGISTERED", "WITHDRAWN", "REGISTERED");
        assertThat(Calls.as(agent, () -> registrations.leave(dates.get(2)))).isEqualTo(2);
        assertThat(standings(agent, dates)).containsOnly("WITHDRAWN");
        assertThat(standings(other, dates)).as("who waited has the seats").containsOnly("REGISTERED");
        assertThat(mailsTo(agent)).containsExactly("series-registered", "event-withdrawn", "series-left");
        assertThat(Calls.as(agent, () -> registrations.leave(dates.get(2)))).isZero();
        assertThat(mailsTo(agent)).hasSize(3);
        Calls.as(agent, () -> registrations.register(dates.get(0), new AnswersDraft()));
        assertThat(standings(agent, dates)).containsOnly("WAITING");
        requireConsistent(dates);
    }

    @Test
    void several_series_of_one_community_are_made_at_once() {
        List<String> events = new ArrayList<>();
        Map<Long, String> makers = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            long maker = Database.insert(Row.agent());
            Database.insert(Row.membership(communityId, maker, "EVENT_ORGANISER"));
            events.add(event(5, true));
            makers.put(maker, events.get(i));
        }
        Map<String, SeriesDraft> drafts = new HashMap<>();
        events.forEach(event -> drafts.put(event, seen(event, weekly(6))));
        assertThat(Calls.eachAtOnce(
                        List.copyOf(makers.keySet()),
                        maker -> series.create(makers.get(maker), drafts.get(makers.get(maker)))))
                .allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(events).allSatisfy(event -> assertThat(dates(event)).hasSize(6));
    }

    @Test
    void several_series_of_one_community_go_on_at_once() {
        Map<Long, String> makers = new HashMap<>();
        Map<Long, SeriesExtensionDraft> drafts = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            long maker = Database.insert(Row.agent());
            Database.insert(Row.membership(communityId, maker, "EVENT_ORGANISER"));
            String date = repeated(5, true, 2).get(0);
            makers.put(maker, date);
            drafts.put(maker, seenMore(date, more(6)));
        }
        assertThat(Calls.eachAtOnce(
                        List.copyOf(makers.keySet()), maker -> series.extend(makers.get(maker), drafts.get(maker))))
                .allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(makers.values()).allSatisfy(date -> assertThat(dates(date)).hasSize(8));
    }

    @Test
    void drafts_are_offered_when_they_are_published_to_those_who_registered_to_all_of_it() {
        List<String> dates = repeated(10, false, 4);
        Calls.as(organiser, () -> planning.publish(dates.get(0)));
        assertThat(mailsTo(agent)).isEmpty();
        Calls.as(agent, () -> registrations.register(dates.get(0), new AnswersDraft()));
        Calls.as(organiser, () -> planning.publish(dates.get(2)));
        assertThat(mailsTo(agent)).containsExactly("series-registered", "series-extended");
        assertThat(Calls.as(organiser, () -> series.publishDrafts(dates.get(0))))
                .isEqualTo(2);
        assertThat(mailsTo(agent))
                .as("one mail for two dates")
                .containsExactly("series-registered", "series-extended", "series-extended");
        assertThat(Calls.as(organiser, () -> series.publishDrafts(dates.get(0))))
                .isZero();
        assertThat(mailsTo(agent)).hasSize(3);
    }

    @Test
    void who_comes_to_no_date_ahead_can_still_stop_the_offers() {
        List<String> dates = repeated(10, true, 2);
        Calls.as(agent, () -> registrations.register(dates.get(0), new AnswersDraft()));
        assertThat(Calls.as(agent, () -> reading.get(dates.get(0))).offered()).isTrue();
        Database.update(
                "update event e join event_host h on h.event_id = e.id set e.starts_at = e.starts_at - interval 60 day,"
                        + " e.ends_at = e.ends_at - interval 60 day, h.starts_at = e.starts_at where e.slug in (?, ?)",
                dates.get(0),
                dates.get(1));
        extended(dates.get(0), 1);
        assertThat(mailsTo(agent)).endsWith("series-extended");
        assertThat(Calls.as(agent, () -> reading.get(dates.get(0))).offered()).isTrue();
        assertThat(Calls.as(agent, () -> registrations.leave(dates.get(0)))).isZero();
        assertThat(Calls.as(agent, () -> reading.get(dates.get(0))).offered()).isFalse();
        extended(dates.get(0), 1);
        assertThat(mailsTo(agent).stream().filter("series-extended"::equals)).hasSize(1);
        assertThat(Calls.asVisitor(() -> reading.get(dates.get(0))).offered()).isFalse();
    }

    @Test
    void a_date_that_was_called_off_is_not_left_again() {
        List<String> dates = repeated(5, true, 3);
        Calls.as(agent, () -> registrations.register(dates.get(0), new AnswersDraft()));
        Calls.as(organiser, () -> series.cancel(dates.get(1), SeriesScope.ONE));
        assertThat(Calls.as(agent, () -> registrations.leave(dates.get(0)))).isEqualTo(2);
        assertThat(standings(agent, dates)).containsExactly("WITHDRAWN", "REGISTERED", "WITHDRAWN");
        requireConsistent(dates);
    }

    @Test
    void dates_that_ask_something_else_are_refused_and_the_others_taken() {
        List<String> dates = repeated(null, true, 3);
        Database.update(
                "insert into event_question (event_id, position, label, kind, required, choices) select id, 0, 'Un régime ?',"
                        + " 'TEXT', 1, '' from event where slug = ?",
                dates.get(1));
        SeriesOutcome outcome = Calls.as(agent, () -> registrations.register(dates.get(0), new AnswersDraft()));
        assertThat(outcome.seats()).isEqualTo(2);
        assertThat(outcome.refused()).singleElement().satisfies(refused -> assertThat(refused.reason())
                .isEqualTo(SeriesRefusal.QUESTIONS));
    }

    @Test
    void where_nothing_is_open_nothing_is_registered() {
        List<String> dates = repeated(null, true, 2);
        Database.update("update event set status = 'CANCELLED' where slug = ?", dates.get(0));
        Database.update(
                "update event set registration_opens_at = ? where slug = ?",
                Row.now().plusDays(2),
                dates.get(1));
        assertThatThrownBy(() -> Calls.as(agent, () -> registrations.register(dates.get(0), new AnswersDraft())))
                .isInstanceOf(SeriesRefusedException.class);
        assertThat(mailsTo(agent)).isEmpty();
        String alone = event(null, true);
        assertThatThrownBy(() -> Calls.as(agent, () -> registrations.register(alone, new AnswersDraft())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.as(agent, () -> registrations.leave(alone)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void thirty_agents_at_once_on_the_whole_series_leave_no_seat_twice() {
        List<String> dates = repeated(10, true, 4);
        List<Long> crowd = new ArrayList<>(crowd(30));
        AtomicInteger turn = new AtomicInteger();
        List<Calls.Outcome<SeriesOutcome>> outcomes = Calls.atOnce(crowd, () -> {
            String door = dates.get(turn.getAndIncrement() % dates.size());
            return registrations.register(door, new AnswersDraft());
        });
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(column("registered_count", dates)).containsOnly("10");
        assertThat(column("waiting_count", dates)).containsOnly("20");
        requireConsistent(dates);
        List<Long> half = crowd.subList(0, 15);
        List<Calls.Outcome<Integer>> gone = Calls.atOnce(half, () -> registrations.leave(dates.get(0)));
        assertThat(gone).allSatisfy(outcome -> assertThat(outcome.value()).isEqualTo(4));
        assertThat(column("registered_count", dates)).containsOnly("10");
        assertThat(column("waiting_count", dates)).containsOnly("5");
        requireConsistent(dates);
    }

    @Test
    void a_change_is_for_one_date_for_those_after_it_or_for_all() {
        List<String> dates = repeated(10, true, 4);
        EventDraft one = edit(dates.get(3));
        one.setPlace("Hors les murs");
        Calls.as(organiser, () -> planning.revise(dates.get(3), one));
        Calls.as(agent, () -> registrations.register(dates.get(0), new AnswersDraft()));
        long once = Database.insert(Row.agent());
        Calls.as(once, () -> single.register(dates.get(2)));
        EventDraft following = edit(dates.get(2), SeriesScope.FOLLOWING);
        following.setTitle("Titre neuf");
        following.setPlace("Salle 2");
        following.setStart(LocalTime.of(9, 0));
        following.setEnd(LocalTime.of(10, 30));
        following.setCapacity(20);
        assertThat(Calls.as(organiser, () -> series.revise(dates.get(2), following)))
                .isEqualTo(2);
        assertThat(column("place", dates)).containsExactly("Salle 1", "Salle 1", "Salle 2", "Hors les murs");
        assertThat(column("time(starts_local)", dates)).containsExactly("12:30:00", "12:30:00", "09:00:00", "09:00:00");
        assertThat(column("capacity", dates)).containsExactly("10", "10", "20", "20");
        assertThat(column("series_own", dates)).containsExactly("", "", "", "PLACE");
        assertThat(mailsTo(agent))
                .as("two of his dates moved: one mail")
                .containsExactly("series-registered", "series-moved");
        assertThat(mailsTo(once)).as("one of his").containsExactly("event-registered", "event-moved");
        List<String> before = column("revision", dates);
        EventDraft all = edit(dates.get(1), SeriesScope.ALL);
        all.setTitle("Titre de tous");
        assertThat(Calls.as(organiser, () -> series.revise(dates.get(1), all))).isEqualTo(4);
        assertThat(column("title", dates)).containsOnly("Titre de tous");
        assertThat(column("revision - 1", dates)).as("calendars follow").isEqualTo(before);
        assertThat(mailsTo(agent)).as("a title is no move").hasSize(2);
    }

    @Test
    void more_seats_on_all_dates_call_those_who_wait_and_too_few_change_nothing() {
        List<String> dates = repeated(1, true, 3);
        long waiting = Database.insert(Row.agent());
        Calls.as(agent, () -> registrations.register(dates.get(0), new AnswersDraft()));
        Calls.as(waiting, () -> registrations.register(dates.get(0), new AnswersDraft()));
        EventDraft more = edit(dates.get(0), SeriesScope.ALL);
        more.setCapacity(2);
        Calls.as(organiser, () -> series.revise(dates.get(0), more));
        assertThat(standings(waiting, dates)).containsOnly("REGISTERED");
        Calls.as(waiting, () -> single.withdraw(dates.get(0)));
        EventDraft fewer = edit(dates.get(0), SeriesScope.ALL);
        fewer.setCapacity(1);
        fewer.setTitle("Ne reste pas");
        assertThatThrownBy(() -> Calls.as(organiser, () -> series.revise(dates.get(0), fewer)))
                .isInstanceOf(EventRefusedException.class);
        assertThat(column("capacity", dates)).containsOnly("2");
        assertThat(column("title", dates)).doesNotContain("Ne reste pas");
    }

    @Test
    void of_two_organisers_who_change_the_series_at_once_one_is_told() {
        List<String> dates = repeated(10, true, 4);
        for (int round = 0; round < 4; round++) {
            List<EventDraft> forms = List.of(edit(dates.get(0), SeriesScope.ALL), edit(dates.get(2), SeriesScope.ALL));
            forms.get(0).setTitle("Du premier " + round);
            forms.get(1).setTitle("Du second " + round);
            AtomicInteger turn = new AtomicInteger();
            List<Calls.Outcome<Integer>> outcomes = Calls.atOnce(Collections.nCopies(2, organiser), () -> {
                int mine = turn.getAndIncrement();
                return series.revise(dates.get(2 * mine), forms.get(mine));
            });
            assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.succeeded())
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.failure()).isInstanceOf(StaleEditException.class));
            assertThat(column("title", dates))
                    .as("all or none")
                    .containsOnly(column("title", dates).get(0));
        }
    }

    @Test
    void changes_and_registrations_at_once_end_well() {
        List<String> dates = repeated(5, true, 4);
        EventDraft form = edit(dates.get(1), SeriesScope.ALL);
        form.setCapacity(8);
        List<Long> crowd = crowd(20);
        CompletableFuture<Integer> changed =
                CompletableFuture.supplyAsync(() -> Calls.as(organiser, () -> series.revise(dates.get(1), form)));
        List<Calls.Outcome<SeriesOutcome>> registered =
                Calls.atOnce(crowd, () -> registrations.register(dates.get(0), new AnswersDraft()));
        assertThat(registered)
                .allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(changed.join()).isEqualTo(4);
        assertThat(column("registered_count", dates)).containsOnly("8");
        assertThat(column("waiting_count", dates)).containsOnly("12");
        requireConsistent(dates);
        CompletableFuture<Integer> off = CompletableFuture.supplyAsync(
                () -> Calls.as(organiser, () -> series.cancel(dates.get(2), SeriesScope.FOLLOWING)));
        List<Calls.Outcome<Integer>> left = Calls.atOnce(crowd.subList(0, 10), () -> registrations.leave(dates.get(0)));
        assertThat(left).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(off.join()).isEqualTo(2);
        requireConsistent(dates.subList(0, 2));
    }

    @Test
    void calling_off_is_for_one_date_for_those_after_it_or_for_all_and_told_once() {
        List<String> dates = repeated(null, true, 4);
        Calls.as(agent, () -> registrations.register(dates.get(0), new AnswersDraft()));
        long once = Database.insert(Row.agent());
        Calls.as(once, () -> single.register(dates.get(3)));
        assertThat(Calls.as(organiser, () -> series.cancel(dates.get(2), SeriesScope.FOLLOWING)))
                .isEqualTo(2);
        assertThat(column("status", dates)).containsExactly("PUBLISHED", "PUBLISHED", "CANCELLED", "CANCELLED");
        assertThat(mailsTo(agent)).containsExactly("series-registered", "series-cancelled");
        assertThat(mailsTo(once)).containsExactly("event-registered", "event-cancelled");
        assertThat(Calls.asVisitor(() -> events.get(dates.get(1))).series().next())
                .as("no way to what is called off")
                .isNull();
        List<Calls.Outcome<Integer>> outcomes =
                Calls.atOnce(Collections.nCopies(5, organiser), () -> series.cancel(dates.get(1), SeriesScope.ALL));
        assertThat(outcomes.stream().mapToInt(Calls.Outcome::value).sum()).isEqualTo(2);
        assertThat(column("status", dates)).containsOnly("CANCELLED");
        assertThat(mailsTo(agent)).containsExactly("series-registered", "series-cancelled", "series-cancelled");
    }

    @Test
    void drafts_are_deleted_one_or_several_and_nothing_else_is() {
        List<String> dates = repeated(null, false, 4);
        Calls.as(organiser, () -> planning.publish(dates.get(2)));
        Database.update(
                "insert into event_steward (event_id, agent_id, named_at) select id, ?, ? from event where slug = ?",
                agent,
                Row.now(),
                dates.get(0));
        assertThat(Calls.as(organiser, () -> series.delete(dates.get(0), SeriesScope.ONE)))
                .isEqualTo(new DraftsDeleted(slug, 1));
        assertThat(Calls.as(organiser, () -> series.delete(dates.get(1), SeriesScope.FOLLOWING))
                        .count())
                .as("the published one stays")
                .isEqualTo(2);
        assertThat(dates(dates.get(2))).containsExactly(dates.get(2));
        for (SeriesScope scope : SeriesScope.values()) {
            assertThatThrownBy(() -> Calls.as(organiser, () -> series.delete(dates.get(2), scope)))
                    .isInstanceOf(EventRefusedException.class);
        }
        String alone = event(null, false);
        Calls.as(organiser, () -> series.delete(alone, SeriesScope.ONE));
        assertThat(Database.column("select slug from event where community_id = ?", communityId))
                .containsExactly(dates.get(2));
        assertThat(Database.number(
                        "select count(*) from event_host h join event e on e.id = h.event_id where e.community_id = ?",
                        communityId))
                .isOne();
    }

    private static SeriesExtensionDraft more(Integer count) {
        SeriesExtensionDraft draft = new SeriesExtensionDraft();
        draft.setShown("rien de vu");
        draft.setCount(count);
        return draft;
    }

    private SeriesExtensionDraft seenMore(String event, SeriesExtensionDraft draft) {
        draft.setShown(
                Calls.as(organiser, () -> series.previewMore(event, draft)).mark());
        return draft;
    }

    private int extended(String event, int count) {
        SeriesExtensionDraft draft = seenMore(event, more(count));
        return Calls.as(organiser, () -> series.extend(event, draft));
    }

    @Test
    void dates_are_added_by_the_rule_like_the_last_one_that_was_not_changed_alone() {
        List<String> dates = repeated(10, true, 3);
        EventDraft all = edit(dates.get(0), SeriesScope.ALL);
        all.setStart(LocalTime.of(9, 0));
        all.setEnd(LocalTime.of(10, 0));
        Calls.as(organiser, () -> series.revise(dates.get(0), all));
        EventDraft alone = edit(dates.get(2));
        alone.setPlace("Hors les murs");
        Calls.as(organiser, () -> planning.revise(dates.get(2), alone));
        assertThat(extended(dates.get(1), 2)).isEqualTo(2);
        List<String> longer = dates(dates.get(0));
        assertThat(longer).hasSize(5).startsWith(dates.toArray(String[]::new));
        assertThat(column("time(starts_local)", longer)).containsOnly("09:00:00");
        assertThat(column("place", longer))
                .containsExactly("Salle 1", "Salle 1", "Hors les murs", "Salle 1", "Salle 1");
        assertThat(column("status", longer)).containsOnly("PUBLISHED");
        assertThat(column(
                        "datediff(starts_local, (select s.starts_local from event_series s where s.id = series_id))",
                        longer))
                .containsExactly("0", "7", "14", "21", "28");
        assertThat(column("(select s.rule from event_series s where s.id = series_id)", longer))
                .allSatisfy(rule -> assertThat(rule).endsWith("COUNT=5"));
        EventDraft together = edit(longer.get(4), SeriesScope.ALL);
        together.setTitle("Tous les cinq");
        assertThat(Calls.as(organiser, () -> series.revise(longer.get(4), together)))
                .isEqualTo(5);
    }

    @Test
    void until_a_day_too_and_of_drafts_drafts() {
        List<String> dates = repeated(null, false, 2);
        SeriesExtensionDraft until = more(null);
        until.setEnd(SeriesEnd.UNTIL);
        LocalDate first = Row.now().toLocalDate().plusDays(20);
        for (LocalDate wrong : new LocalDate[] {null, first, first.plusDays(13), LocalDate.MAX}) {
            until.setUntil(wrong);
            assertThatThrownBy(() -> Calls.as(organiser, () -> series.previewMore(dates.get(0), until)))
                    .as("%s", wrong)
                    .isInstanceOf(SeriesRefusedException.class);
        }
        until.setUntil(first.plusDays(29));
        SeriesExtensionDraft seen = seenMore(dates.get(0), until);
        assertThat(Calls.as(organiser, () -> series.extend(dates.get(0), seen))).isEqualTo(3);
        assertThat(column("status", dates(dates.get(0)))).containsOnly("DRAFT");
        assertThat(Calls.as(organiser, () -> series.publishDrafts(dates.get(0))))
                .isEqualTo(5);
    }

    @Test
    void a_series_has_at_most_as_many_dates_as_its_page_shows_and_goes_on_from_today() {
        List<String> dates = repeated(null, true, 50);
        assertThatThrownBy(() -> Calls.as(organiser, () -> series.previewMore(dates.get(0), more(3))))
                .isInstanceOf(SeriesRefusedException.class);
        SeriesExtensionDraft first = new SeriesExtensionDraft();
        assertThat(Calls.as(organiser, () -> series.previewMore(dates.get(0), first))
                        .times())
                .as("what is shown first fits")
                .hasSize(2);
        extended(dates.get(0), 2);
        assertThat(Calls.as(organiser, () -> series.dates(dates.get(0))).extensible())
                .isFalse();
        assertThatThrownBy(() -> Calls.as(organiser, () -> series.previewMore(dates.get(0), more(1))))
                .isInstanceOf(SeriesRefusedException.class);

        List<String> old = repeated(null, true, 2);
        Database.update(
                "update event set starts_at = starts_at - interval 364 day, ends_at = ends_at - interval 364 day,"
                        + " starts_local = starts_local - interval 364 day, ends_local = ends_local - interval 364 day,"
                        + " series_key = series_key - interval 364 day where slug in (?, ?)",
                old.get(0),
                old.get(1));
        Database.update(
                "update event_series s join event e on e.series_id = s.id set s.starts_local = s.starts_local - interval 364 day"
                        + " where e.slug = ?",
                old.get(0));
        extended(old.get(0), 2);
        assertThat(dates(old.get(0))).hasSize(4);
        assertThat(Database.number(
                        "select count(*) from event e where e.starts_at > utc_timestamp() and e.series_id ="
                                + " (select series_id from event where slug = ?)",
                        old.get(0)))
                .as("nothing is added to the past")
                .isEqualTo(2);
        Database.update(
                "update event_series s join event e on e.series_id = s.id set s.starts_local = s.starts_local - interval ? day"
                        + " where e.slug = ?",
                7 * 207,
                old.get(0));
        SeriesExtensionDraft last = new SeriesExtensionDraft();
        int left = Calls.as(organiser, () -> series.previewMore(old.get(0), last))
                .times()
                .size();
        assertThat(left).as("fewer than are usual, within five years").isBetween(1, 2);
        assertThat(last.getCount()).isEqualTo(left);
        assertThatThrownBy(() -> Calls.as(organiser, () -> series.previewMore(old.get(0), more(3))))
                .isInstanceOf(SeriesRefusedException.class);
        Calls.as(organiser, () -> series.cancel(dates.get(0), SeriesScope.ALL));
        assertThatThrownBy(() -> Calls.as(organiser, () -> series.previewMore(dates.get(0), more(1))))
                .as("all are called off")
                .isInstanceOf(EventRefusedException.class);
        String alone = event(null, true);
        assertThatThrownBy(() -> Calls.as(organiser, () -> series.previewMore(alone, more(1))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void asked_for_eight_times_at_once_the_dates_are_added_once_while_agents_register() {
        List<String> dates = repeated(10, true, 3);
        SeriesExtensionDraft draft = seenMore(dates.get(0), more(2));
        List<Long> crowd = crowd(12);
        CompletableFuture<List<Calls.Outcome<SeriesOutcome>>> registered = CompletableFuture.supplyAsync(
                () -> Calls.atOnce(crowd, () -> registrations.register(dates.get(1), new AnswersDraft())));
        List<Calls.Outcome<Integer>> outcomes =
                Calls.atOnce(Collections.nCopies(8, organiser), () -> series.extend(dates.get(0), draft));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(SeriesRefusedException.class));
        assertThat(registered.join())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(dates(dates.get(0))).hasSize(5);
        requireConsistent(dates(dates.get(0)));
    }

    @Test
    void those_who_registered_to_all_of_it_are_offered_the_new_dates_by_one_mail_and_registered_to_none() {
        List<String> dates = repeated(10, true, 3);
        long once = Database.insert(Row.agent());
        long gone = Database.insert(Row.agent());
        long dropped = Database.insert(Row.agent());
        for (long one : new long[] {agent, gone, dropped}) {
            Calls.as(one, () -> registrations.register(dates.get(0), new AnswersDraft()));
        }
        Calls.as(agent, () -> registrations.register(dates.get(1), new AnswersDraft()));
        Calls.as(agent, () -> single.withdraw(dates.get(1)));
        Calls.as(once, () -> single.register(dates.get(2)));
        Calls.as(gone, () -> registrations.leave(dates.get(0)));
        dates.forEach(date -> Calls.as(dropped, () -> single.withdraw(date)));
        extended(dates.get(0), 2);
        assertThat(mailsTo(agent)).containsExactly("series-registered", "event-withdrawn", "series-extended");
        assertThat(mailsTo(once)).as("one date was enough for him").containsExactly("event-registered");
        assertThat(mailsTo(gone)).containsExactly("series-registered", "series-left");
        assertThat(mailsTo(dropped)).as("has left each date").doesNotContain("series-extended");
        assertThat(standings(agent, dates(dates.get(0))))
                .containsExactly("REGISTERED", "WITHDRAWN", "REGISTERED", "", "");
        Calls.as(gone, () -> registrations.register(dates.get(0), new AnswersDraft()));
        Database.update("update community set visibility = 'LISTED_MEMBER_CONTENT' where id = ?", communityId);
        extended(dates.get(0), 1);
        assertThat(mailsTo(gone)).as("who may not read of it any more").doesNotContain("series-extended");
        Database.insert(Row.membership(communityId, gone, "MEMBER"));
        extended(dates.get(0), 1);
        assertThat(mailsTo(gone)).endsWith("series-extended");
    }

    @Test
    void who_organises_nothing_there_changes_nothing_there() {
        List<String> dates = repeated(null, true, 3);
        String event = event(null, true);
        long member = Database.insert(Row.agent());
        Database.insert(Row.membership(communityId, member, "MEMBER"));
        EventDraft form = edit(dates.get(0), SeriesScope.ALL);
        for (long stranger : new long[] {agent, member}) {
            for (Calls.Action door : List.<Calls.Action>of(
                    () -> series.preview(event, weekly(3)),
                    () -> series.create(event, weekly(3)),
                    () -> series.dates(dates.get(0)),
                    () -> series.publishDrafts(dates.get(0)),
                    () -> series.previewMore(dates.get(0), more(2)),
                    () -> series.extend(dates.get(0), more(2)),
                    () -> series.revise(dates.get(0), form),
                    () -> series.cancel(dates.get(0), SeriesScope.ALL),
                    () -> series.delete(dates.get(0), SeriesScope.ALL))) {
                assertThatThrownBy(() -> Calls.as(stranger, door)).isInstanceOf(ForbiddenException.class);
                assertThatThrownBy(() -> Calls.asVisitor(door)).isInstanceOf(EJBAccessException.class);
            }
        }
        assertThat(column("status", dates)).containsOnly("PUBLISHED");
    }

    @Test
    void the_dates_of_a_community_for_its_members_are_for_its_members() {
        List<String> dates = repeated(null, true, 3);
        Database.update("update community set visibility = 'LISTED_MEMBER_CONTENT' where id = ?", communityId);
        assertThatThrownBy(() -> Calls.asVisitor(() -> reading.get(dates.get(0))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.as(agent, () -> reading.get(dates.get(0))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.as(agent, () -> registrations.register(dates.get(0), new AnswersDraft())))
                .isInstanceOf(NotFoundException.class);
        long helper = Database.insert(Row.community());
        Database.insert(Row.membership(helper, agent, "MEMBER"));
        Database.update(
                "insert into event_host (event_id, community_id, organiser, state, shown, starts_at) select id, ?, 0,"
                        + " 'ACCEPTED', 1, starts_at from event where slug = ?",
                helper,
                dates.get(1));
        assertThat(Calls.as(agent, () -> reading.get(dates.get(1))).dates())
                .as("of a community that helps with one date, that date")
                .extracting(SeriesDate::slug)
                .containsExactly(dates.get(1));
        assertThat(Calls.as(agent, () -> events.get(dates.get(1))).series().count())
                .isOne();
        Calls.as(agent, () -> registrations.register(dates.get(1), new AnswersDraft()));
        assertThat(standings(agent, dates)).containsExactly("", "REGISTERED", "");
        assertThat(Calls.as(organiser, () -> reading.get(dates.get(0))).dates()).hasSize(3);
    }

    @Test
    void a_visitor_registers_to_nothing() {
        List<String> dates = repeated(null, true, 2);
        for (Calls.Action door : List.<Calls.Action>of(
                () -> registrations.register(dates.get(0), new AnswersDraft()),
                () -> registrations.leave(dates.get(0)))) {
            assertThatThrownBy(() -> Calls.asVisitor(door)).isInstanceOf(EJBAccessException.class);
        }
        assertThat(Calls.asVisitor(() -> reading.get(dates.get(0))).dates())
                .allSatisfy(date -> assertThat(date.mine()).isNull());
    }

    private static CoverDraft cover(int width) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CoverDraft draft = words("Des mains");
        draft.setFile(bytes.toByteArray());
        return draft;
    }

    private static CoverDraft words(String text) {
        CoverDraft draft = new CoverDraft();
        draft.setText(text);
        return draft;
    }

    /** @return the picture of each date, empty where there is none */
    private static List<String> pictures(List<String> dates) {
        return dates.stream()
                .map(date -> String.join(
                        "",
                        Database.column(
                                "select v.picture_id from event_cover v join event e on e.id = v.event_id where e.slug = ?",
                                date)))
                .toList();
    }

    @Test
    void a_cover_is_for_one_date_those_that_follow_or_all_and_what_is_called_off_keeps_its_own() {
        List<String> dates = repeated(null, true, 5);
        long before = Database.number("select count(*) from picture");
        Calls.as(organiser, () -> planning.cancel(dates.get(3)));
        int changed = Calls.as(organiser, () -> covers.save(dates.get(1), cover(40), SeriesScope.FOLLOWING));
        assertThat(changed).isEqualTo(3);
        List<String> shown = pictures(dates);
        assertThat(shown.get(1)).isNotEmpty();
        assertThat(shown).containsExactly("", shown.get(1), shown.get(1), "", shown.get(1));
        assertThat(Calls.asVisitor(() -> events.get(dates.get(4))).cover().text())
                .isEqualTo("Des mains");
        assertThat(Database.number("select count(*) from picture"))
                .as("one for all")
                .isEqualTo(before + 1);
        Calls.as(organiser, () -> covers.save(dates.get(2), cover(50), SeriesScope.ONE));
        assertThat(pictures(dates).get(2)).isNotEqualTo(shown.get(1));
        assertThat(pictures(dates).get(1)).as("others keep it").isEqualTo(shown.get(1));
        // without a file the picture of this date goes to the others
        Calls.as(organiser, () -> covers.save(dates.get(2), words("Des mains levées"), SeriesScope.ALL));
        String all = pictures(dates).get(2);
        assertThat(pictures(dates)).containsExactly(all, all, all, "", all);
        assertThat(Database.number("select count(*) from picture"))
                .as("nobody shows the former one")
                .isEqualTo(before + 1);
        assertThatThrownBy(() -> Calls.as(organiser, () -> covers.save(dates.get(3), words("Rien"), SeriesScope.ALL)))
                .isInstanceOf(CoverMissingException.class);
        assertThat(Calls.as(organiser, () -> covers.remove(dates.get(4), SeriesScope.FOLLOWING)))
                .isOne();
        assertThat(Calls.as(organiser, () -> covers.remove(dates.get(0), SeriesScope.ALL)))
                .isEqualTo(4);
        assertThat(pictures(dates)).containsOnly("");
        assertThat(Database.number("select count(*) from picture")).isEqualTo(before);
    }

    @Test
    void dates_that_are_added_have_the_cover_of_those_before() {
        String first = event(null, true);
        Calls.as(organiser, () -> covers.save(first, cover(40), SeriesScope.ONE));
        SeriesDraft draft = seen(first, weekly(3));
        Calls.as(organiser, () -> series.create(first, draft));
        SeriesExtensionDraft more = new SeriesExtensionDraft();
        more.setCount(2);
        more.setShown(Calls.as(organiser, () -> series.previewMore(first, more)).mark());
        Calls.as(organiser, () -> series.extend(first, more));
        List<String> dates = dates(first);
        assertThat(dates).hasSize(5);
        assertThat(pictures(dates)).containsOnly(pictures(dates).get(0)).doesNotContain("");
    }

    @Test
    void a_picture_that_dates_share_goes_with_the_last_of_them_however_many_let_go_at_once() {
        List<String> dates = repeated(null, true, 6);
        long before = Database.number("select count(*) from picture");
        Calls.as(organiser, () -> covers.save(dates.get(0), cover(40), SeriesScope.ALL));
        AtomicInteger turn = new AtomicInteger();
        List<Calls.Outcome<Integer>> outcomes = Calls.atOnce(
                Collections.nCopies(6, organiser),
                () -> covers.remove(dates.get(turn.getAndIncrement()), SeriesScope.ONE));
        assertThat(outcomes).allMatch(Calls.Outcome::succeeded);
        assertThat(pictures(dates)).containsOnly("");
        assertThat(Database.number("select count(*) from picture")).isEqualTo(before);
        List<Calls.Outcome<Integer>> mixed = Calls.atOnce(Collections.nCopies(6, organiser), () -> {
            int mine = turn.getAndIncrement();
            return mine % 2 == 0
                    ? covers.save(dates.get(mine % 6), cover(40 + mine), SeriesScope.ALL)
                    : covers.remove(dates.get(mine % 6), SeriesScope.FOLLOWING);
        });
        assertThat(mixed).allMatch(Calls.Outcome::succeeded);
        long left = pictures(dates).stream()
                .filter(picture -> !picture.isEmpty())
                .distinct()
                .count();
        assertThat(Database.number("select count(*) from picture")).isEqualTo(before + left);
    }

    @Test
    void strangers_change_no_cover_and_an_event_without_series_has_no_others() {
        List<String> dates = repeated(null, true, 2);
        String alone = event(null, true);
        for (SeriesScope scope : SeriesScope.values()) {
            assertThatThrownBy(() -> Calls.as(agent, () -> covers.save(dates.get(0), cover(40), scope)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(agent, () -> covers.remove(dates.get(0), scope)))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> Calls.as(organiser, () -> covers.save(alone, cover(40), SeriesScope.ALL)))
                .isInstanceOf(NotFoundException.class);
        assertThat(pictures(dates)).containsOnly("");
    }
}
