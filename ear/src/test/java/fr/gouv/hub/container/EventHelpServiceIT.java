package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventDraft;
import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventRefusedException;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.domain.event.HelpInvitation;
import fr.gouv.hub.domain.event.HelpPlace;
import fr.gouv.hub.domain.event.HelpedEvent;
import fr.gouv.hub.domain.event.HelpedEvents;
import fr.gouv.hub.domain.event.HelperMissingException;
import fr.gouv.hub.domain.event.SeriesDraft;
import fr.gouv.hub.domain.event.SeriesEnd;
import fr.gouv.hub.domain.event.SeriesExtensionDraft;
import fr.gouv.hub.domain.event.SeriesFrequency;
import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.AgendaService;
import fr.gouv.hub.service.event.EventHelpService;
import fr.gouv.hub.service.event.EventPlanningService;
import fr.gouv.hub.service.event.EventSeriesPlanningService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Communities that help others with events and series, in the server: asked once, until they stop. */
class EventHelpServiceIT extends InTheServer {

    @Inject
    EventHelpService helps;

    @Inject
    EventPlanningService planning;

    @Inject
    EventSeriesPlanningService series;

    @Inject
    AgendaService agenda;

    private final Row community = Row.community();
    private final Row helperRow = Row.community();
    private String slug;
    private String helper;
    private long helperId;
    private long organiser;
    private long lead;

    @BeforeEach
    void people() {
        long id = Database.insert(community);
        slug = community.get("slug");
        organiser = Database.insert(Row.agent());
        Database.insert(Row.membership(id, organiser, "EVENT_ORGANISER"));
        helperId = Database.insert(helperRow);
        helper = helperRow.get("slug");
        lead = Database.insert(Row.agent());
        Database.insert(Row.membership(helperId, lead, "LEAD"));
    }

    private String event(boolean published) {
        EventDraft draft = Calls.as(organiser, () -> planning.begin(slug));
        draft.setTitle("Atelier " + Row.unique("x"));
        draft.setFormat(EventFormat.WORKSHOP);
        draft.setMode(EventMode.ON_SITE);
        draft.setPlace("Salle 1");
        draft.setZone(EventZone.PARIS);
        draft.setDay(Row.now().toLocalDate().plusDays(20));
        draft.setStart(LocalTime.of(12, 30));
        draft.setEnd(LocalTime.of(14, 0));
        String event = Calls.as(organiser, () -> planning.create(slug, draft, null));
        if (published) {
            Calls.as(organiser, () -> planning.publish(event));
        }
        return event;
    }

    private void repeat(String event, int count) {
        SeriesDraft draft = new SeriesDraft();
        draft.setFrequency(SeriesFrequency.WEEKLY);
        draft.setCount(count);
        draft.setShown(Calls.as(organiser, () -> series.preview(event, draft)).mark());
        Calls.as(organiser, () -> series.create(event, draft));
    }

    private String repeated(int count) {
        String event = event(true);
        repeat(event, count);
        return event;
    }

    private void extend(String event, int count) {
        SeriesExtensionDraft draft = new SeriesExtensionDraft();
        draft.setEnd(SeriesEnd.COUNT);
        draft.setCount(count);
        draft.setShown(
                Calls.as(organiser, () -> series.previewMore(event, draft)).mark());
        Calls.as(organiser, () -> series.extend(event, draft));
    }

    private void ask(String event, SeriesScope scope) {
        Calls.as(organiser, () -> helps.ask(event, helper, scope));
    }

    /** What the helper has said to each date, the first first; « - » where it was not asked. */
    private List<String> states(String event) {
        return Database.column(
                "select coalesce((select h.state from event_host h where h.event_id = d.id and h.community_id = ?), '-') from"
                        + " event e join event d on d.id = e.id or d.series_id = e.series_id where e.slug = ? order by"
                        + " d.starts_at",
                helperId,
                event);
    }

    private List<HelpInvitation> invitations() {
        return Calls.as(lead, () -> planning.plans(helper, null, null)).invitations();
    }

    private List<HelpedEvent> helped() {
        return Calls.as(lead, () -> helps.helped(helper, null)).lines();
    }

    private static long id(String event) {
        return Database.number("select id from event where slug = ?", event);
    }

    private static List<String> mailsTo(long agent) {
        return Database.column(
                "select template from mail_outbox where recipient = (select email from agent where id = ?) order by id",
                agent);
    }

    /** What agendas are read by is as the states and the events say. */
    private void requireConsistent() {
        assertThat(Database.number(
                        "select count(*) from event_host h join event e on e.id = h.event_id where h.community_id = ? and"
                                + " (h.starts_at <> e.starts_at or h.shown <> (e.status = 'PUBLISHED' and h.state = 'ACCEPTED'))",
                        helperId))
                .isZero();
    }

    @Test
    void a_community_that_is_asked_to_help_answers_for_itself_and_stops_when_it_wants() {
        String event = event(true);
        assertThat(invitations()).isEmpty();
        assertThat(helped()).isEmpty();
        ask(event, SeriesScope.ONE);
        assertThat(mailsTo(lead)).containsExactly("event-help-asked");
        assertThat(invitations()).singleElement().satisfies(one -> assertThat(one.isSeries())
                .isFalse());
        assertThatThrownBy(() -> ask(event, SeriesScope.ONE)).as("twice").isInstanceOf(HelperMissingException.class);
        for (String nobody : List.of("rien", "é", slug)) {
            assertThatThrownBy(() -> Calls.as(organiser, () -> helps.ask(event, nobody, SeriesScope.ONE)))
                    .isInstanceOf(HelperMissingException.class);
        }
        assertThatThrownBy(() -> Calls.as(lead, () -> helps.place(helper, id(event))))
                .as("has not answered")
                .isInstanceOf(NotFoundException.class);
        assertThat(Calls.asVisitor(() -> agenda.nextOf(helperId, 3))).isEmpty();
        Calls.as(lead, () -> helps.answer(helper, event, true));
        Calls.as(lead, () -> helps.answer(helper, event, true));
        assertThat(Calls.asVisitor(() -> agenda.nextOf(helperId, 3))).hasSize(1);
        assertThat(helped()).extracting(HelpedEvent::slug).containsExactly(event);
        assertThatThrownBy(() -> Calls.as(lead, () -> helps.answer(helper, event, false)))
                .as("who has accepted leaves")
                .isInstanceOf(EventRefusedException.class);
        assertThat(Calls.as(lead, () -> helps.place(helper, id(event))).helping())
                .isTrue();
        assertThat(Calls.as(lead, () -> helps.leave(helper, id(event), SeriesScope.ONE)))
                .isOne();
        assertThat(Calls.asVisitor(() -> agenda.nextOf(helperId, 3))).isEmpty();
        assertThat(helped()).isEmpty();
        assertThat(mailsTo(organiser))
                .as("told of the yes once")
                .containsExactly("event-help-answered", "event-help-ended");
        assertThat(Calls.as(lead, () -> helps.place(helper, id(event))).helping())
                .isFalse();
        assertThatThrownBy(() -> Calls.as(lead, () -> helps.leave(helper, id(event), SeriesScope.ONE)))
                .isInstanceOf(EventRefusedException.class);
        assertThatThrownBy(() -> Calls.as(lead, () -> helps.answer(helper, event, true)))
                .as("asked no more")
                .isInstanceOf(EventRefusedException.class);
        ask(event, SeriesScope.ONE);
        assertThat(states(event)).containsExactly("INVITED");
        String elsewhere = event(true);
        assertThatThrownBy(() -> Calls.as(lead, () -> helps.answer(helper, elsewhere, true)))
                .isInstanceOf(EventRefusedException.class);
        for (SeriesScope scope : List.of(SeriesScope.ONE, SeriesScope.ALL)) {
            assertThatThrownBy(() -> Calls.as(lead, () -> helps.leave(helper, id(elsewhere), scope)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> Calls.as(lead, () -> helps.leave(helper, id(event), SeriesScope.ONE)))
                .as("asked, not helping")
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ask(elsewhere, SeriesScope.ALL))
                .as("no series")
                .isInstanceOf(NotFoundException.class);
        requireConsistent();
    }

    @Test
    void who_helps_with_an_event_helps_with_the_series_that_is_made_of_it_and_with_what_is_added() {
        for (boolean published : new boolean[] {true, false}) {
            String event = event(published);
            ask(event, SeriesScope.ONE);
            Calls.as(lead, () -> helps.answer(helper, event, true));
            int mails = mailsTo(lead).size();
            repeat(event, 3);
            assertThat(states(event)).containsExactly("ACCEPTED", "ACCEPTED", "ACCEPTED");
            extend(event, 2);
            assertThat(states(event)).hasSize(5).containsOnly("ACCEPTED");
            assertThat(invitations()).isEmpty();
            assertThat(mailsTo(lead)).as("nobody asks again").hasSize(mails);
            requireConsistent();
        }
        assertThat(Calls.asVisitor(() -> agenda.nextOf(helperId, 20))).hasSize(5);
        assertThat(helped()).hasSize(10);
    }

    @Test
    void who_has_not_answered_or_declined_is_not_made_to_help() {
        String asked = event(true);
        ask(asked, SeriesScope.ONE);
        repeat(asked, 3);
        extend(asked, 1);
        assertThat(states(asked)).hasSize(4).containsOnly("INVITED");
        assertThat(mailsTo(lead)).containsExactly("event-help-asked");
        assertThat(invitations()).singleElement().satisfies(one -> {
            assertThat(one.slug()).isEqualTo(asked);
            assertThat(one.dates()).isEqualTo(4);
        });
        Calls.as(lead, () -> helps.answerSeries(helper, asked, false));
        Calls.as(lead, () -> helps.answerSeries(helper, asked, false));
        extend(asked, 1);
        assertThat(states(asked)).containsExactly("DECLINED", "DECLINED", "DECLINED", "DECLINED", "-");
        assertThatThrownBy(() -> Calls.as(lead, () -> helps.answerSeries(helper, asked, true)))
                .isInstanceOf(EventRefusedException.class);
        String declined = event(true);
        ask(declined, SeriesScope.ONE);
        Calls.as(lead, () -> helps.answer(helper, declined, false));
        repeat(declined, 2);
        assertThat(states(declined)).containsExactly("DECLINED", "-");
        for (String notAsked : List.of(event(true), "il-n-y-en-a-pas")) {
            for (Calls.Action answer : List.<Calls.Action>of(
                    () -> helps.answer(helper, notAsked, true), () -> helps.answerSeries(helper, notAsked, true))) {
                assertThatThrownBy(() -> Calls.as(lead, answer))
                        .as("the same whether there is one, so that nobody finds out")
                        .isInstanceOf(EventRefusedException.class);
            }
        }
        requireConsistent();
    }

    @Test
    void a_community_is_asked_once_for_a_series_and_its_answer_is_for_all_dates() {
        String event = repeated(4);
        ask(event, SeriesScope.ALL);
        assertThat(mailsTo(lead)).containsExactly("event-help-asked");
        for (SeriesScope scope : SeriesScope.values()) {
            assertThatThrownBy(() -> ask(event, scope)).isInstanceOf(HelperMissingException.class);
        }
        assertThat(invitations()).singleElement().satisfies(one -> assertThat(one.dates())
                .isEqualTo(4));
        Calls.as(lead, () -> helps.answerSeries(helper, event, true));
        assertThat(states(event)).hasSize(4).containsOnly("ACCEPTED");
        extend(event, 1);
        assertThat(states(event)).hasSize(5).containsOnly("ACCEPTED");
        assertThat(mailsTo(lead)).hasSize(1);
        assertThat(mailsTo(organiser)).as("one mail for four dates").containsExactly("event-help-answered");
        requireConsistent();
    }

    @Test
    void who_helps_with_one_date_alone_is_not_made_to_help_with_others() {
        String event = repeated(3);
        ask(event, SeriesScope.ONE);
        Calls.as(lead, () -> helps.answer(helper, event, true));
        extend(event, 1);
        assertThat(states(event)).containsExactly("ACCEPTED", "-", "-", "-");
    }

    @Test
    void a_date_can_be_left_or_those_after_it_or_the_whole_series_and_the_organiser_is_told_once() {
        String event = repeated(5);
        ask(event, SeriesScope.ALL);
        Calls.as(lead, () -> helps.answerSeries(helper, event, true));
        List<Long> dates = helped().stream().map(HelpedEvent::id).toList();
        HelpPlace place = Calls.as(lead, () -> helps.place(helper, dates.get(0)));
        assertThat(place.series()).isTrue();
        assertThat(place.organiserName()).isEqualTo((Object) community.get("name"));
        assertThat(Calls.as(lead, () -> helps.leave(helper, dates.get(1), SeriesScope.ONE)))
                .isOne();
        extend(event, 1);
        assertThat(states(event)).containsExactly("ACCEPTED", "LEFT", "ACCEPTED", "ACCEPTED", "ACCEPTED", "ACCEPTED");
        assertThat(Calls.as(lead, () -> helps.leave(helper, dates.get(3), SeriesScope.FOLLOWING)))
                .isEqualTo(3);
        extend(event, 1);
        assertThat(states(event)).containsExactly("ACCEPTED", "LEFT", "ACCEPTED", "LEFT", "LEFT", "LEFT", "-");
        assertThat(Calls.as(lead, () -> helps.leave(helper, dates.get(1), SeriesScope.ALL)))
                .isEqualTo(2);
        assertThat(mailsTo(organiser))
                .containsExactly("event-help-answered", "event-help-ended", "event-help-ended", "event-help-ended");
        assertThat(Database.column(
                        "select concat(json_value(parameters, '$.dates'), ' ', json_value(parameters, '$.later')) from mail_outbox"
                                + " where template = 'event-help-ended' and recipient = (select email from agent where id = ?)"
                                + " order by id",
                        organiser))
                .as("dates that are left, and whether later ones are")
                .containsExactly("1 0", "3 1", "2 0");
        assertThatThrownBy(() -> Calls.as(lead, () -> helps.leave(helper, dates.get(0), SeriesScope.ALL)))
                .isInstanceOf(EventRefusedException.class);
        requireConsistent();
        ask(event, SeriesScope.ALL);
        assertThat(states(event)).as("the organiser asks anew").hasSize(7).containsOnly("INVITED");
    }

    @Test
    void what_is_over_or_called_off_stays_as_it_was() {
        String event = event(true);
        ask(event, SeriesScope.ONE);
        Calls.as(lead, () -> helps.answer(helper, event, true));
        Database.update(
                "update event e join event_host h on h.event_id = e.id set e.starts_at = e.starts_at - interval 60 day,"
                        + " e.ends_at = e.ends_at - interval 60 day, h.starts_at = e.starts_at where e.slug = ?",
                event);
        assertThat(helped()).isEmpty();
        assertThat(Calls.as(lead, () -> helps.place(helper, id(event))).helping())
                .isFalse();
        assertThatThrownBy(() -> Calls.as(lead, () -> helps.leave(helper, id(event), SeriesScope.ONE)))
                .isInstanceOf(EventRefusedException.class);
        String off = event(true);
        ask(off, SeriesScope.ONE);
        Calls.as(lead, () -> helps.answer(helper, off, true));
        Calls.as(organiser, () -> planning.cancel(off));
        assertThat(helped()).isEmpty();
        assertThatThrownBy(() -> Calls.as(lead, () -> helps.leave(helper, id(off), SeriesScope.ONE)))
                .isInstanceOf(EventRefusedException.class);
        assertThat(mailsTo(organiser)).containsExactly("event-help-answered", "event-help-answered");
    }

    @Test
    void many_events_are_listed_page_by_page() {
        long owner = Database.number("select id from community where slug = ?", slug);
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < HelpedEvents.PAGE_SIZE + 3; i++) {
            // three at the same hour: the key decides
            Row row = Row.at(Row.event(owner), Row.now().withNano(0).plusDays(3 + i / 3));
            long event = Database.insert(row);
            Database.insert(Row.host(event, row));
            Database.insert(Row.host(event, row).set("community_id", helperId).set("organiser", 0));
            all.add(event);
        }
        HelpedEvents first = Calls.as(lead, () -> helps.helped(helper, null));
        assertThat(first.lines()).hasSize(HelpedEvents.PAGE_SIZE);
        EventCursor next = EventCursor.parse(first.next().text(), false).orElseThrow();
        HelpedEvents second = Calls.as(lead, () -> helps.helped(helper, next));
        assertThat(second.next()).isNull();
        List<Long> seen =
                new ArrayList<>(first.lines().stream().map(HelpedEvent::id).toList());
        seen.addAll(second.lines().stream().map(HelpedEvent::id).toList());
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void who_leaves_five_times_at_once_leaves_once() {
        String event = repeated(3);
        ask(event, SeriesScope.ALL);
        Calls.as(lead, () -> helps.answerSeries(helper, event, true));
        long date = id(event);
        List<Calls.Outcome<Integer>> outcomes =
                Calls.atOnce(Collections.nCopies(5, lead), () -> helps.leave(helper, date, SeriesScope.ALL));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(EventRefusedException.class));
        assertThat(states(event)).containsExactly("LEFT", "LEFT", "LEFT");
        assertThat(mailsTo(organiser)).containsExactly("event-help-answered", "event-help-ended");
    }

    @Test
    void leaving_and_accepting_and_adding_dates_at_once_end_well() {
        for (int round = 0; round < 6; round++) {
            String event = repeated(3);
            ask(event, SeriesScope.ALL);
            long date = id(event);
            // the form of the organiser was shown before
            SeriesExtensionDraft more = new SeriesExtensionDraft();
            more.setEnd(SeriesEnd.COUNT);
            more.setCount(2);
            more.setShown(
                    Calls.as(organiser, () -> series.previewMore(event, more)).mark());
            CompletableFuture<List<Calls.Outcome<Void>>> accepting = CompletableFuture.supplyAsync(() -> Calls.atOnce(
                    Collections.nCopies(3, lead), Calls.returning(() -> helps.answerSeries(helper, event, true))));
            CompletableFuture<List<Calls.Outcome<Integer>>> leaving = CompletableFuture.supplyAsync(
                    () -> Calls.atOnce(Collections.nCopies(3, lead), () -> helps.leave(helper, date, SeriesScope.ALL)));
            CompletableFuture<List<Calls.Outcome<Integer>>> adding = CompletableFuture.supplyAsync(
                    () -> Calls.atOnce(List.of(organiser), () -> series.extend(event, more)));
            assertThat(adding.join()).allMatch(Calls.Outcome::succeeded);
            assertThat(accepting.join()).anyMatch(Calls.Outcome::succeeded);
            long left = leaving.join().stream().filter(Calls.Outcome::succeeded).count();
            accepting.join().stream()
                    .filter(outcome -> !outcome.succeeded())
                    .forEach(outcome -> assertThat(outcome.failure()).isInstanceOf(EventRefusedException.class));
            leaving.join().stream().filter(outcome -> !outcome.succeeded()).forEach(outcome -> assertThat(
                            outcome.failure())
                    .isInstanceOfAny(EventRefusedException.class, NotFoundException.class));
            assertThat(left).isLessThanOrEqualTo(1);
            // dates that were added after it has left do not know of it; all others say the same
            assertThat(states(event)).hasSize(5).isSubsetOf(left == 0 ? List.of("ACCEPTED") : List.of("LEFT", "-"));
            assertThat(states(event).subList(0, 3)).doesNotContain("-");
            assertThat(Database.column(
                            "select w.state from event_series_host w join event e on e.series_id = w.series_id where e.slug = ?",
                            event))
                    .containsExactly(left == 0 ? "ACCEPTED" : "LEFT");
            requireConsistent();
        }
    }

    @Test
    void what_has_no_answer_is_taken_back_and_can_be_asked_for_all_dates() {
        String event = repeated(3);
        List<String> dates = Database.column(
                "select d.slug from event e join event d on d.series_id = e.series_id where e.slug = ? order by d.starts_at",
                event);
        dates.forEach(date -> ask(date, SeriesScope.ONE));
        assertThat(invitations()).hasSize(3);
        assertThat(Calls.as(organiser, () -> helps.takeBack(dates.get(1), helperId)))
                .isEqualTo(helperRow.get("name"));
        assertThat(states(event)).containsExactly("INVITED", "-", "INVITED");
        assertThatThrownBy(() -> Calls.as(organiser, () -> helps.takeBack(dates.get(1), helperId)))
                .isInstanceOf(EventRefusedException.class);
        ask(event, SeriesScope.ALL);
        assertThat(invitations()).singleElement().satisfies(one -> assertThat(one.dates())
                .isEqualTo(3));
        Calls.as(organiser, () -> helps.takeBack(dates.get(2), helperId));
        assertThat(states(event)).containsOnly("-");
        assertThat(invitations()).isEmpty();
        assertThatThrownBy(() -> Calls.as(lead, () -> helps.answerSeries(helper, event, true)))
                .isInstanceOf(EventRefusedException.class);
        extend(event, 1);
        assertThat(states(event)).hasSize(4).containsOnly("-");
        ask(event, SeriesScope.ALL);
        Calls.as(lead, () -> helps.answerSeries(helper, event, true));
        assertThatThrownBy(() -> Calls.as(organiser, () -> helps.takeBack(event, helperId)))
                .as("it has answered")
                .isInstanceOf(EventRefusedException.class);
        String alone = event(true);
        assertThatThrownBy(() -> Calls.as(organiser, () -> helps.takeBack(alone, helperId)))
                .isInstanceOf(EventRefusedException.class);
        ask(alone, SeriesScope.ONE);
        Calls.as(organiser, () -> helps.takeBack(alone, helperId));
        assertThat(states(alone)).containsExactly("-");
        assertThatThrownBy(() -> Calls.as(organiser, () -> helps.takeBack(alone, 999_999_999L)))
                .isInstanceOf(EventRefusedException.class);
        requireConsistent();
    }

    @Test
    void taking_back_and_answering_at_once_is_one_of_both() {
        for (int round = 0; round < 6; round++) {
            String event = repeated(2);
            ask(event, SeriesScope.ALL);
            CompletableFuture<List<Calls.Outcome<Void>>> answering = CompletableFuture.supplyAsync(
                    () -> Calls.atOnce(List.of(lead), Calls.returning(() -> helps.answerSeries(helper, event, true))));
            CompletableFuture<List<Calls.Outcome<String>>> taking = CompletableFuture.supplyAsync(
                    () -> Calls.atOnce(List.of(organiser), () -> helps.takeBack(event, helperId)));
            Calls.Outcome<Void> answered = answering.join().get(0);
            Calls.Outcome<String> taken = taking.join().get(0);
            assertThat(answered.succeeded()).isNotEqualTo(taken.succeeded());
            assertThat(answered.succeeded() ? taken.failure() : answered.failure())
                    .isInstanceOf(EventRefusedException.class);
            assertThat(states(event)).hasSize(2).containsOnly(answered.succeeded() ? "ACCEPTED" : "-");
            requireConsistent();
        }
    }

    @Test
    void the_organiser_hears_of_a_no_as_well() {
        String event = event(true);
        ask(event, SeriesScope.ONE);
        Calls.as(lead, () -> helps.answer(helper, event, false));
        Calls.as(lead, () -> helps.answer(helper, event, false));
        assertThat(mailsTo(organiser)).containsExactly("event-help-answered");
        assertThat(Database.column(
                        "select json_value(parameters, '$.helps') from mail_outbox where template = 'event-help-answered' and"
                                + " recipient = (select email from agent where id = ?)",
                        organiser))
                .containsExactly("0");
    }

    @Test
    void a_series_that_rests_is_listed_with_its_last_date_until_it_is_left() {
        String event = repeated(3);
        ask(event, SeriesScope.ALL);
        Calls.as(lead, () -> helps.answerSeries(helper, event, true));
        String alone = event(true);
        ask(alone, SeriesScope.ONE);
        Calls.as(lead, () -> helps.answer(helper, alone, true));
        assertThat(resting()).as("dates are to come").isEmpty();
        Database.update(
                "update event e join event_host h on h.event_id = e.id join event f on f.slug = ? set e.starts_at = e.starts_at"
                        + " - interval 60 day, e.ends_at = e.ends_at - interval 60 day, h.starts_at = e.starts_at where e.id ="
                        + " f.id or e.series_id = f.series_id",
                event);
        List<String> dates = Database.column(
                "select d.slug from event e join event d on d.series_id = e.series_id where e.slug = ? order by d.starts_at",
                event);
        assertThat(helped()).extracting(HelpedEvent::slug).containsExactly(alone);
        assertThat(resting()).extracting(HelpedEvent::slug).containsExactly(dates.get(2));
        HelpPlace place = Calls.as(lead, () -> helps.place(helper, id(dates.get(2))));
        assertThat(place.helping()).isTrue();
        assertThat(place.ahead()).isFalse();
        assertThat(Calls.as(lead, () -> helps.leave(helper, id(dates.get(2)), SeriesScope.ALL)))
                .isZero();
        assertThat(resting()).isEmpty();
        assertThat(states(event)).as("what is over stays as it was").containsOnly("ACCEPTED");
    }

    private List<HelpedEvent> resting() {
        return Calls.as(lead, () -> helps.helped(helper, null)).resting();
    }

    @Test
    void strangers_ask_answer_and_leave_nothing() {
        String event = repeated(2);
        ask(event, SeriesScope.ALL);
        Calls.as(lead, () -> helps.answerSeries(helper, event, true));
        long stranger = Database.insert(Row.agent());
        long member = Database.insert(Row.agent());
        Database.insert(Row.membership(helperId, member, "MEMBER"));
        long date = id(event);
        for (long one : new long[] {stranger, member, organiser}) {
            for (Calls.Action door : List.<Calls.Action>of(
                    () -> helps.answer(helper, event, true),
                    () -> helps.answerSeries(helper, event, false),
                    () -> helps.helped(helper, null),
                    () -> helps.place(helper, date),
                    () -> helps.leave(helper, date, SeriesScope.ONE),
                    () -> helps.leave(helper, date, SeriesScope.ALL))) {
                assertThatThrownBy(() -> Calls.as(one, door)).isInstanceOf(ForbiddenException.class);
                assertThatThrownBy(() -> Calls.asVisitor(door)).isInstanceOf(EJBAccessException.class);
            }
        }
        for (SeriesScope scope : SeriesScope.values()) {
            assertThatThrownBy(() -> Calls.as(lead, () -> helps.ask(event, helper, scope)))
                    .as("who helps does not organise")
                    .isInstanceOf(ForbiddenException.class);
        }
        for (long one : new long[] {stranger, member, lead}) {
            assertThatThrownBy(() -> Calls.as(one, () -> helps.takeBack(event, helperId)))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> Calls.asVisitor(() -> helps.takeBack(event, helperId)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> Calls.as(lead, () -> helps.place(helper, 999_999_999L)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.as(organiser, () -> helps.leave(slug, date, SeriesScope.ALL)))
                .as("its organiser")
                .isInstanceOf(NotFoundException.class);
        assertThat(states(event)).containsExactly("ACCEPTED", "ACCEPTED");
    }
}
