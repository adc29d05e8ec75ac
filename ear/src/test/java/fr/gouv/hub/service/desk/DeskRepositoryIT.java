package fr.gouv.hub.service.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.desk.CommunityFigures;
import fr.gouv.hub.domain.desk.DeskEvent;
import fr.gouv.hub.domain.desk.DeskFigures;
import fr.gouv.hub.domain.desk.MemberCriteria;
import fr.gouv.hub.domain.desk.MemberLine;
import fr.gouv.hub.domain.desk.MemberSort;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.service.reference.ReachCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskRepositoryIT extends DatabaseTest {

    private static final MemberCriteria ALL = new MemberCriteria("", null, MemberSort.NEWEST);

    private DeskRepository desks;
    private long community;
    private final LocalDateTime now = Row.now();

    @BeforeEach
    void prepare() {
        desks = new DeskRepository();
        desks.entities = entities;
        community = insert(Row.community());
    }

    private DeskFigures figures() {
        return desks.figures(
                entities.find(Community.class, community),
                desks.recent(community, now.toInstant(ZoneOffset.UTC)),
                now.toInstant(ZoneOffset.UTC));
    }

    private long member(String first, String last, String role, int daysAgo) {
        long agent = insert(Row.agent().set("first_name", first).set("last_name", last));
        return insert(Row.membership(community, agent, role).set("joined_at", now.minusDays(daysAgo)));
    }

    private void decided(Duration delay, String status) {
        insert(Row.request(community, insert(Row.agent()))
                .set("status", status)
                .set("requested_at", now.minusDays(20))
                .set("decided_at", now.minusDays(20).plus(delay)));
    }

    @Test
    void a_community_without_anybody_has_figures() {
        DeskFigures figures = figures();
        assertThat(figures.joined()).isZero();
        assertThat(figures.gone()).isZero();
        assertThat(figures.oldestPending()).isNull();
        assertThat(figures.medianDelay()).isNull();
        assertThat(figures.active()).isZero();
        assertThat(desks.events(community, now.toInstant(ZoneOffset.UTC), 3)).isEmpty();
        assertThat(desks.communityFigures(community, now.toInstant(ZoneOffset.UTC)))
                .isEqualTo(new CommunityFigures(0, 0, 0));
        assertThat(desks.reach(community).counts()).isEmpty();
        assertThat(desks.countMembers(community, ALL)).isZero();
        assertThat(desks.members(community, ALL, 0, 25)).isEmpty();
    }

    @Test
    void arrivals_departures_and_requests_are_counted_within_their_time() {
        member("Zoé", "Aube", "LEAD", 31);
        member("Ève", "Brun", "FACILITATOR", 29);
        member("Guy", "Ciel", "MEMBER", 0);
        Instant today = now.toInstant(ZoneOffset.UTC);
        desks.noteDeparture(community, today.minus(Duration.ofDays(29)));
        desks.noteDeparture(community, today.minus(Duration.ofDays(31)));
        insert(Row.request(community, insert(Row.agent())).set("requested_at", now.minusDays(2)));
        insert(Row.request(community, insert(Row.agent())).set("requested_at", now.minusDays(5)));
        decided(Duration.ofHours(10), "ACCEPTED");
        decided(Duration.ofHours(20), "REFUSED");
        decided(Duration.ofHours(90), "ACCEPTED");
        decided(Duration.ofHours(1), "CANCELLED");
        DeskFigures figures = figures();
        assertThat(figures.joined()).isEqualTo(2);
        assertThat(figures.gone()).isEqualTo(1);
        assertThat(figures.facilitators()).isEqualTo(2);
        assertThat(figures.pending()).isEqualTo(2);
        assertThat(figures.oldestPending()).isEqualTo(now.minusDays(5).toInstant(ZoneOffset.UTC));
        assertThat(figures.medianDelay()).isEqualTo(Duration.ofHours(20));
    }

    private long settled() {
        long agent = insert(Row.agent());
        insert(Row.membership(community, agent, "MEMBER").set("joined_at", now.minusDays(400)));
        return agent;
    }

    private long event(LocalDateTime start, String status) {
        Row event = Row.at(Row.event(community).set("status", status), start);
        long id = insert(event);
        insert(Row.host(id, event));
        return id;
    }

    @Test
    void active_is_who_wrote_registered_or_came_in_thirty_days_once_each() {
        long writer = settled();
        long guest = settled();
        settled();
        long before = settled();
        member("Zoé", "Aube", "MEMBER", 3);
        long thread = insert(Row.discussion(community));
        insert(Row.post(thread, 1, writer));
        insert(Row.post(thread, 2, writer));
        insert(Row.post(thread, 3, before).set("posted_at", now.minusDays(31)));
        insert(Row.post(thread, 4, insert(Row.agent())));
        long soon = event(now.plusDays(3), "PUBLISHED");
        for (long agent : List.of(guest, writer)) {
            insert(Row.of("event_registration")
                    .set("event_id", soon)
                    .set("agent_id", agent)
                    .set("status", "REGISTERED")
                    .set("turn", agent == guest ? 1 : 2)
                    .set("asked_at", now.minusDays(1))
                    .set("changed_at", now.minusDays(1)));
        }
        // he took his place back, and he was called from the waiting list: neither did anything else of late
        insert(Row.of("event_registration")
                .set("event_id", soon)
                .set("agent_id", settled())
                .set("status", "WITHDRAWN")
                .set("turn", 3)
                .set("asked_at", now.minusDays(2))
                .set("changed_at", now.minusDays(1)));
        insert(Row.of("event_registration")
                .set("event_id", soon)
                .set("agent_id", settled())
                .set("status", "REGISTERED")
                .set("turn", 4)
                .set("asked_at", now.minusDays(40))
                .set("changed_at", now.minusDays(1)));
        assertThat(figures().active()).isEqualTo(3);
    }

    @Test
    void the_next_events_come_first_then_the_last_ones_with_those_who_were_there() {
        for (int day : new int[] {20, 1, 9, 4}) {
            event(now.plusDays(day), "PUBLISHED");
            event(now.minusDays(day), "PUBLISHED");
        }
        event(now.plusDays(2), "DRAFT");
        long yesterday = Long.parseLong(entities.createNativeQuery(
                        "select id from event where community_id = ?1 and starts_at < ?2 order by starts_at desc limit 1")
                .setParameter(1, community)
                .setParameter(2, now)
                .getSingleResult()
                .toString());
        insert(Row.of("event_registration")
                .set("event_id", yesterday)
                .set("agent_id", insert(Row.agent()))
                .set("status", "REGISTERED")
                .set("turn", 1)
                .set("attendance", "PRESENT")
                .set("asked_at", now)
                .set("changed_at", now));
        List<DeskEvent> events = desks.events(community, now.toInstant(ZoneOffset.UTC), 3);
        assertThat(events).extracting(DeskEvent::over).containsExactly(false, false, false, true, true, true);
        assertThat(events).extracting(DeskEvent::day).isNotNull().hasSize(6);
        assertThat(events.get(0).day()).isBefore(events.get(1).day());
        assertThat(events.get(3).day()).isAfter(events.get(4).day());
        assertThat(events.get(3).present()).isOne();
        assertThat(events.get(4).present()).isZero();
        assertThat(desks.communityFigures(community, now.toInstant(ZoneOffset.UTC))
                        .held())
                .isEqualTo(4);
    }

    @Test
    void members_are_counted_where_they_come_from() {
        for (int i = 0; i < 3; i++) {
            insert(Row.membership(community, insert(Row.agent().set("territory_id", 2)), "MEMBER"));
        }
        member("Zoé", "Aube", "LEAD", 1);
        assertThat(desks.reach(community).counts())
                .containsExactlyInAnyOrder(
                        new ReachCounts.Count("ADMINISTRATION", null, 4),
                        new ReachCounts.Count("TERRITORY", 2, 3),
                        new ReachCounts.Count("TERRITORY", null, 1));
    }

    @Test
    void members_come_in_every_order() {
        member("Zoé", "Aube", "MEMBER", 1);
        member("Ève", "Brun", "LEAD", 9);
        member("Guy", "Ciel", "FACILITATOR", 5);
        assertThat(names(ALL)).containsExactly("Zoé Aube", "Guy Ciel", "Ève Brun");
        assertThat(names(ALL.sortedBy(MemberSort.OLDEST))).containsExactly("Ève Brun", "Guy Ciel", "Zoé Aube");
        assertThat(names(ALL.sortedBy(MemberSort.NAME))).containsExactly("Zoé Aube", "Ève Brun", "Guy Ciel");
        assertThat(names(ALL.sortedBy(MemberSort.NAME_BACKWARDS))).containsExactly("Guy Ciel", "Ève Brun", "Zoé Aube");
        assertThat(names(ALL.sortedBy(MemberSort.ROLE))).containsExactly("Ève Brun", "Guy Ciel", "Zoé Aube");
        assertThat(names(ALL.sortedBy(MemberSort.ROLE_BACKWARDS))).containsExactly("Zoé Aube", "Guy Ciel", "Ève Brun");
    }

    private List<String> names(MemberCriteria criteria) {
        return desks.members(community, criteria, 0, 25).stream()
                .map(MemberLine::name)
                .toList();
    }

    @Test
    void members_are_found_by_name_and_role_whatever_is_typed() {
        member("Zoé", "Aube", "MEMBER", 1);
        member("Ève", "Brun", "LEAD", 9);
        insert(Row.membership(community, insert(Row.agent().set("email", "service.z9@essai.gouv.fr")), "MEMBER"));
        for (String text :
                List.of("zoe", "AUBE", "zo aub", "%' or 1=1 --", "é😀", "x".repeat(10_000), "service", "essai")) {
            MemberCriteria criteria = new MemberCriteria(text, null, MemberSort.NAME);
            assertThat(desks.countMembers(community, criteria))
                    .as(text)
                    .isEqualTo(names(criteria).size());
        }
        assertThat(names(new MemberCriteria("zoe aube", null, MemberSort.NAME))).containsExactly("Zoé Aube");
        assertThat(names(new MemberCriteria("service", null, MemberSort.NAME))).containsExactly("service.z9");
        assertThat(names(new MemberCriteria("essai", null, MemberSort.NAME)))
                .as("no address")
                .isEmpty();
        assertThat(names(new MemberCriteria("%", null, MemberSort.NAME))).hasSize(3);
        assertThat(names(new MemberCriteria("", CommunityRole.LEAD, MemberSort.NAME)))
                .containsExactly("Ève Brun");
        assertThat(names(new MemberCriteria("zoe", CommunityRole.LEAD, MemberSort.NAME)))
                .isEmpty();
    }

    @Test
    void an_export_in_pieces_has_everybody_once() {
        for (int i = 0; i < 7; i++) {
            member("Prénom" + i, "Nom", "MEMBER", i);
        }
        List<MemberLine> first = desks.membersAfter(community, ALL, 0, 5);
        List<MemberLine> second =
                desks.membersAfter(community, ALL, first.get(4).agentId(), 5);
        assertThat(first).hasSize(5);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    void every_query_reaches_its_rows_by_an_index() {
        LargeSchema.requireIndexed(false, large -> {
            DeskRepository repository = new DeskRepository();
            repository.entities = large;
            repository.noteDeparture(LargeSchema.SOME_ID, Instant.EPOCH);
            assertThat(repository.countMembers(LargeSchema.SOME_ID, ALL)).isPositive();
            assertThat(repository.members(LargeSchema.SOME_ID, ALL, 25, 25)).hasSize(25);
            assertThat(repository.membersAfter(LargeSchema.SOME_ID, ALL, 0, 100))
                    .hasSize(100);
        });
        // the rows of one community, at most
        LargeSchema.requireIndexed(true, large -> {
            DeskRepository repository = new DeskRepository();
            repository.entities = large;
            repository.events(LargeSchema.SOME_ID, now.toInstant(ZoneOffset.UTC), 3);
            repository.communityFigures(LargeSchema.SOME_ID, now.toInstant(ZoneOffset.UTC));
            repository.figures(
                    large.find(Community.class, LargeSchema.SOME_ID),
                    repository.recent(LargeSchema.SOME_ID, now.toInstant(ZoneOffset.UTC)),
                    now.toInstant(ZoneOffset.UTC));
            assertThat(repository.reach(LargeSchema.SOME_ID).counts()).isNotEmpty();
            assertThat(repository.members(LargeSchema.SOME_ID, ALL.sortedBy(MemberSort.NAME), 0, 25))
                    .hasSize(25);
        });
    }
}
