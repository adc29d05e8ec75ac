package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.event.EventAgenda;
import fr.gouv.hub.domain.event.EventCriteria;
import fr.gouv.hub.domain.event.EventDetails;
import fr.gouv.hub.domain.event.EventDraft;
import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventPeriod;
import fr.gouv.hub.domain.event.EventPlan;
import fr.gouv.hub.domain.event.EventRefusedException;
import fr.gouv.hub.domain.event.EventSummary;
import fr.gouv.hub.domain.event.EventTimeException;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.domain.event.Participant;
import fr.gouv.hub.domain.event.ParticipantCursor;
import fr.gouv.hub.domain.event.PlannedEvent;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.AgendaService;
import fr.gouv.hub.service.event.EventPlanningService;
import fr.gouv.hub.service.event.EventRegistrationService;
import fr.gouv.hub.service.event.EventService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing, publishing, moving and calling off events, in the server, by organisers and by others. */
class EventPlanningServiceIT extends InTheServer {

    @Inject
    EventPlanningService planning;

    @Inject
    EventRegistrationService registrations;

    @Inject
    EventService events;

    @Inject
    AgendaService agenda;

    private final Row community = Row.community();
    private String slug;
    private long organiser;
    private long agent;

    @BeforeEach
    void people() {
        long id = Database.insert(community);
        Database.insert(Row.of("community_theme").set("community_id", id).set("theme_id", 3));
        Database.insert(Row.of("community_territory").set("community_id", id).set("territory_id", 18));
        slug = community.get("slug");
        organiser = Database.insert(Row.agent());
        agent = Database.insert(Row.agent());
        Database.insert(Row.membership(id, organiser, "EVENT_ORGANISER"));
    }

    private EventDraft draft() {
        EventDraft draft = Calls.as(organiser, () -> planning.begin(slug));
        draft.setTitle("Atelier " + Row.unique("x"));
        draft.setFormat(EventFormat.WORKSHOP);
        draft.setMode(EventMode.ON_SITE);
        draft.setPlace("Salle 1");
        draft.setDay(Row.now().toLocalDate().plusDays(20));
        draft.setStart(LocalTime.of(12, 30));
        draft.setEnd(LocalTime.of(14, 0));
        return draft;
    }

    private String create(EventDraft draft) {
        return Calls.as(organiser, () -> planning.create(slug, draft, null));
    }

    private String published(Integer capacity) {
        EventDraft draft = draft();
        draft.setCapacity(capacity);
        String event = create(draft);
        Calls.as(organiser, () -> planning.publish(event));
        return event;
    }

    private EventDraft edit(String event) {
        return Calls.as(organiser, () -> planning.edit(event));
    }

    private static List<String> mailsTo(long agent) {
        return Database.column(
                "select template from mail_outbox where recipient = (select email from agent where id = ?) order by id",
                agent);
    }

    private static String status(String event) {
        return Database.column("select status from event where slug = ?", event).get(0);
    }

    @Test
    void a_new_event_begins_with_what_its_community_is_about() {
        EventDraft begun = Calls.as(organiser, () -> planning.begin(slug));
        assertThat(begun.getThemes()).containsExactly("transition-ecologique");
        assertThat(begun.getTerritories()).containsExactly("R04");
        assertThat(begun.getZone()).isEqualTo(EventZone.REUNION);
    }

    @Test
    void what_was_typed_is_what_the_form_shows_again() {
        EventDraft typed = draft();
        typed.setCapacity(12);
        typed.setDescription("Venez.");
        typed.setOpens(Row.now().toLocalDate().plusDays(1));
        typed.setCloses(Row.now().toLocalDate().plusDays(19));
        String event = create(typed);
        assertThat(status(event)).isEqualTo("DRAFT");
        assertThat(edit(event))
                .usingRecursiveComparison()
                .ignoringFields("revision")
                .isEqualTo(typed);
        EventDraft copy = Calls.as(organiser, () -> planning.copy(slug, event));
        assertThat(copy.getTitle()).isEqualTo(typed.getTitle());
        assertThat(copy.getDay()).isNull();
        assertThat(copy.getOpens()).isNull();
        assertThat(copy.getOnlineUrl()).isNull();
        assertThat(Database.column("select starts_local from event where slug = ?", event))
                .singleElement()
                .asString()
                .startsWith(typed.getDay() + " 12:30");
        assertThat(Database.column(
                        "select timestampdiff(hour, starts_at, starts_local) from event where slug = ?", event))
                .as("La Réunion is four hours ahead")
                .containsExactly("4");
    }

    @Test
    void an_event_has_as_many_themes_and_territories_as_a_community_and_no_more() {
        List<String> themes = Database.column("select code from theme order by id limit 13");
        List<String> territories = Database.column("select code from territory order by id limit 13");
        EventDraft draft = draft();
        draft.setThemes(Set.copyOf(themes.subList(0, 12)));
        draft.setTerritories(Set.copyOf(territories.subList(0, 12)));
        String event = create(draft);
        Calls.as(organiser, () -> planning.publish(event));
        EventDraft again = edit(event);
        assertThat(again.getThemes()).containsExactlyElementsOf(themes.subList(0, 12));
        assertThat(again.getTerritories()).containsExactlyElementsOf(territories.subList(0, 12));
        again.setTitle("Un autre titre");
        Calls.as(organiser, () -> planning.revise(event, again));
        EventDetails shown = Calls.asVisitor(() -> events.get(event));
        assertThat(shown.themes()).hasSize(12);
        assertThat(shown.territories()).hasSize(12);
        EventDraft many = edit(event);
        many.setThemes(Set.copyOf(themes));
        EventDraft everywhere = edit(event);
        everywhere.setTerritories(Set.copyOf(territories));
        for (EventDraft wrong : List.of(many, everywhere)) {
            assertThatThrownBy(() -> Calls.as(organiser, () -> planning.revise(event, wrong)))
                    .isInstanceOfSatisfying(EventRefusedException.class, refusal -> assertThat(refusal.key())
                            .isEqualTo("event.error.manyTags"));
        }
        EventDraft unknown = edit(event);
        unknown.setThemes(Set.of("n-existe-pas", "é", "design"));
        unknown.setTerritories(Set.of());
        Calls.as(organiser, () -> planning.revise(event, unknown));
        assertThat(edit(event).getThemes()).containsExactly("design");
        assertThat(edit(event).getTerritories()).isEmpty();
    }

    @Test
    void hours_that_contradict_each_other_are_refused() {
        EventDraft wrong = draft();
        wrong.setEnd(LocalTime.of(12, 30));
        assertThatThrownBy(() -> create(wrong)).isInstanceOf(EventTimeException.class);
        EventDraft gap = draft();
        gap.setZone(EventZone.PARIS);
        gap.setDay(LocalDate.parse("2027-03-28"));
        gap.setStart(LocalTime.of(2, 30));
        assertThatThrownBy(() -> create(gap)).isInstanceOf(EventTimeException.class);
    }

    @Test
    void moving_an_event_by_a_quarter_of_an_hour_tells_those_who_come() {
        String event = published(null);
        Calls.as(agent, () -> registrations.register(event));
        EventDraft little = edit(event);
        little.setStart(LocalTime.of(12, 44));
        Calls.as(organiser, () -> planning.revise(event, little));
        assertThat(mailsTo(agent)).containsExactly("event-registered");
        EventDraft more = edit(event);
        more.setStart(LocalTime.of(13, 0));
        Calls.as(organiser, () -> planning.revise(event, more));
        assertThat(mailsTo(agent)).containsExactly("event-registered", "event-moved");
        assertThat(Database.column(
                        "select h.starts_at = e.starts_at from event_host h join event e on e.id = h.event_id where e.slug = ?",
                        event))
                .containsExactly("1");
    }

    @Test
    void a_form_that_somebody_overtook_is_refused() {
        String event = published(null);
        EventDraft mine = edit(event);
        EventDraft theirs = edit(event);
        Calls.as(organiser, () -> planning.revise(event, theirs));
        assertThatThrownBy(() -> Calls.as(organiser, () -> planning.revise(event, mine)))
                .isInstanceOf(StaleEditException.class);
        List<Calls.Outcome<Void>> outcomes;
        EventDraft both = edit(event);
        outcomes = Calls.atOnce(Collections.nCopies(8, organiser), Calls.returning(() -> planning.revise(event, both)));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
    }

    @Test
    void registering_does_not_overtake_an_organisers_form() {
        String event = published(5);
        EventDraft form = edit(event);
        Calls.as(agent, () -> registrations.register(event));
        Calls.as(organiser, () -> planning.revise(event, form));
        assertThat(Database.number("select registered_count from event where slug = ?", event))
                .isOne();
    }

    @Test
    void more_seats_call_those_who_wait_and_fewer_than_taken_are_refused() {
        String event = published(1);
        long second = Database.insert(Row.agent());
        long third = Database.insert(Row.agent());
        for (long one : new long[] {agent, second, third}) {
            Calls.as(one, () -> registrations.register(event));
        }
        EventDraft more = edit(event);
        more.setCapacity(2);
        Calls.as(organiser, () -> planning.revise(event, more));
        assertThat(mailsTo(second)).containsExactly("event-waiting", "event-registered");
        assertThat(mailsTo(third)).containsExactly("event-waiting");
        EventDraft fewer = edit(event);
        fewer.setCapacity(1);
        assertThatThrownBy(() -> Calls.as(organiser, () -> planning.revise(event, fewer)))
                .isInstanceOf(EventRefusedException.class);
        assertThat(Calls.as(organiser, () -> planning.plan(event, null)).participants())
                .extracting(Participant::status)
                .extracting(Enum::name)
                .containsExactly("REGISTERED", "REGISTERED", "WAITING");
    }

    @Test
    void calling_off_tells_those_who_come_and_those_who_wait_once() {
        String event = published(1);
        long waiting = Database.insert(Row.agent());
        Calls.as(agent, () -> registrations.register(event));
        Calls.as(waiting, () -> registrations.register(event));
        List<Calls.Outcome<Void>> outcomes =
                Calls.atOnce(Collections.nCopies(5, organiser), Calls.returning(() -> planning.cancel(event)));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(status(event)).isEqualTo("CANCELLED");
        assertThat(mailsTo(agent)).containsExactly("event-registered", "event-cancelled");
        assertThat(mailsTo(waiting)).containsExactly("event-waiting", "event-cancelled");
    }

    @Test
    void who_organises_nothing_there_changes_nothing_there() {
        String event = published(null);
        String secret = create(draft());
        long member = Database.insert(Row.agent());
        Database.insert(
                Row.membership(Database.number("select id from community where slug = ?", slug), member, "MEMBER"));
        EventDraft form = edit(event);
        for (long stranger : new long[] {agent, member}) {
            for (Calls.Action door : List.<Calls.Action>of(
                    () -> planning.plans(slug, null, null),
                    () -> planning.begin(slug),
                    () -> planning.create(slug, form, null),
                    () -> planning.edit(event),
                    () -> planning.revise(event, form),
                    () -> planning.publish(event),
                    () -> planning.cancel(event),
                    () -> planning.plan(event, null),
                    () -> planning.copy(slug, event))) {
                assertThatThrownBy(() -> Calls.as(stranger, door)).isInstanceOf(ForbiddenException.class);
            }
            assertThatThrownBy(() -> Calls.as(stranger, () -> planning.plan(secret, null)))
                    .as("a draft does not exist for him")
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> Calls.asVisitor(() -> planning.plan(event, null)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(status(event)).isEqualTo("PUBLISHED");
    }

    @Test
    void an_event_is_copied_within_its_community_only() {
        Row other = Row.community();
        Database.insert(Row.membership(Database.insert(other), organiser, "LEAD"));
        String event = published(null);
        assertThatThrownBy(() -> Calls.as(organiser, () -> planning.copy(other.get("slug"), event)))
                .isInstanceOf(NotFoundException.class);
        assertThat(Calls.as(organiser, () -> planning.plans(slug, null, null)).coming())
                .extracting(PlannedEvent::slug)
                .containsExactly(event);
    }

    @Test
    void a_copy_keeps_all_but_dates_links_and_people() {
        EventDraft typed = draft();
        typed.setMode(EventMode.HYBRID);
        typed.setOnlineUrl("https://webconf.numerique.gouv.fr/atelier");
        typed.setCapacity(12);
        typed.setDescription("Venez.");
        typed.setThemes(Set.of("design"));
        typed.setTerritories(Set.of("R11"));
        typed.setOpens(Row.now().toLocalDate().plusDays(1));
        typed.setCloses(Row.now().toLocalDate().plusDays(19));
        String event = create(typed);
        long id = Database.number("select id from event where slug = ?", event);
        Database.insert(question(id, 0, "Vos attentes ?", "TEXT", 1, ""));
        Database.insert(question(id, 1, "Repas", "CHOICE", 0, "Oui\nNon"));
        long picture = Database.insert(Row.of("picture")
                .set("hash", "0".repeat(64))
                .set("media_type", "image/png")
                .set("width", 2)
                .set("height", 2)
                .set("large", "x")
                .set("small", "x")
                .set("created_at", Row.now()));
        Database.update("insert into event_cover (event_id, picture_id, text) values (?, ?, 'Une salle')", id, picture);
        EventDraft copy = Calls.as(organiser, () -> planning.copy(slug, event));
        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFields("revision", "day", "start", "end", "opens", "closes", "onlineUrl")
                .isEqualTo(typed);
        assertThat(copy.getOnlineUrl()).isNull();
        copy.setOnlineUrl("https://webconf.numerique.gouv.fr/autre");
        copy.setDay(typed.getDay().plusDays(30));
        copy.setStart(typed.getStart());
        copy.setEnd(typed.getEnd());
        String other = Calls.as(organiser, () -> planning.create(slug, copy, event));
        assertThat(status(other)).isEqualTo("DRAFT");
        assertThat(edit(other))
                .usingRecursiveComparison()
                .ignoringFields("revision")
                .isEqualTo(copy);
        assertThat(asked(other)).hasSize(2).isEqualTo(asked(event));
        String shown =
                "select concat(c.picture_id, ' ', c.text) from event_cover c join event e on e.id = c.event_id where e.slug = ?";
        assertThat(Database.column(shown, other)).containsExactly(picture + " Une salle");
        assertThat(Database.column(shown, event)).containsExactly(picture + " Une salle");
        String fresh = create(draft());
        assertThat(asked(fresh)).isEmpty();
        assertThat(Database.column(shown, fresh)).isEmpty();
        Row elsewhere = Row.community();
        Database.insert(Row.membership(Database.insert(elsewhere), organiser, "LEAD"));
        for (String wrong : List.of(event, "rien", "é")) {
            assertThatThrownBy(() -> Calls.as(organiser, () -> planning.create(elsewhere.get("slug"), copy, wrong)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    private static Row question(long event, int position, String label, String kind, int required, String choices) {
        return Row.of("event_question")
                .set("event_id", event)
                .set("position", position)
                .set("label", label)
                .set("kind", kind)
                .set("required", required)
                .set("choices", choices);
    }

    private static List<String> asked(String event) {
        return Database.column(
                "select concat_ws('|', q.position, q.label, q.kind, q.required, q.choices) from event_question q join event e"
                        + " on e.id = q.event_id where e.slug = ? order by q.position",
                event);
    }

    @Test
    void many_people_are_listed_page_by_page_those_who_wait_last() {
        String event = published(60);
        long id = Database.number("select id from event where slug = ?", event);
        Database.update(
                "insert into agent (email, first_name, last_name, registered_at) select concat(?, seq, '@essai.gouv.fr'),"
                        + " 'Camille', concat('Exemple ', seq), utc_timestamp(6) from seq_1_to_130",
                event + "-");
        Database.update(
                "insert into event_registration (event_id, agent_id, status, turn, asked_at, changed_at) select ?, a.id,"
                        + " if(row_number() over (order by a.id) <= 60, 'REGISTERED', 'WAITING'), row_number() over (order by"
                        + " a.id), utc_timestamp(6), utc_timestamp(6) from agent a where a.email like concat(?, '-%')",
                id, event);
        List<Participant> seen = new ArrayList<>();
        ParticipantCursor after = null;
        int pages = 0;
        do {
            ParticipantCursor from = after;
            EventPlan plan = Calls.as(organiser, () -> planning.plan(event, from));
            assertThat(plan.participants()).hasSizeBetween(1, EventPlan.PAGE_SIZE);
            seen.addAll(plan.participants());
            after = plan.next() == null
                    ? null
                    : ParticipantCursor.parse(plan.next().text()).orElseThrow();
            pages++;
        } while (after != null);
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(130).extracting(Participant::turn).isSorted();
        assertThat(seen.subList(0, 60))
                .allSatisfy(one -> assertThat(one.status()).isEqualTo(RegistrationStatus.REGISTERED));
        assertThat(seen.get(59).place()).isEqualTo(60);
        assertThat(seen.get(60).place()).isOne();
        assertThat(seen.get(129).place()).isEqualTo(70);
        for (String wrong : new String[] {"", "WITHDRAWN-3", "REGISTERED-", "REGISTERED-1234567890", "x"}) {
            assertThat(ParticipantCursor.parse(wrong)).isEmpty();
        }
    }

    @Test
    void an_agenda_with_nothing_to_come_shows_the_past_until_something_comes() {
        long id = Database.number("select id from community where slug = ?", slug);
        EventCriteria mine = EventCriteria.ALL.onlyMine();
        EventAgenda nothing = Calls.as(organiser, () -> agenda.agenda(mine, null));
        assertThat(nothing.events()).isEmpty();
        long over = event(Row.at(Row.event(id), Row.now().minusDays(3)));
        EventAgenda past = Calls.as(organiser, () -> agenda.agenda(mine, null));
        assertThat(past.period()).isEqualTo(EventPeriod.PAST);
        assertThat(past.events()).extracting(EventSummary::id).containsExactly(over);
        assertThat(past.count()).isOne();
        long coming = event(Row.event(id));
        EventAgenda next = Calls.as(organiser, () -> agenda.agenda(mine, null));
        assertThat(next.period()).isEqualTo(EventPeriod.UPCOMING);
        assertThat(next.events()).extracting(EventSummary::id).containsExactly(coming);
    }

    private static long event(Row row) {
        long id = Database.insert(row);
        Database.insert(Row.host(id, row));
        return id;
    }
}
