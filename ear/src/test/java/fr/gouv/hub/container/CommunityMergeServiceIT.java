package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.community.MergeRefusedException;
import fr.gouv.hub.domain.discussion.PostDraft;
import fr.gouv.hub.domain.discussion.ThreadDraft;
import fr.gouv.hub.domain.news.NewsDraft;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.MovedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.steering.MergeFigures;
import fr.gouv.hub.domain.steering.MergePreview;
import fr.gouv.hub.domain.steering.SteeringException;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.discussion.DiscussionWritingService;
import fr.gouv.hub.service.event.EventPlanningService;
import fr.gouv.hub.service.membership.MembershipService;
import fr.gouv.hub.service.news.NewsDeskService;
import fr.gouv.hub.service.steering.CommunityLifeService;
import fr.gouv.hub.service.steering.CommunityMergeService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two communities become one: everything moves, or nothing does, and nobody who comes at that moment is lost. */
class CommunityMergeServiceIT extends InTheServer {

    @Inject
    CommunityMergeService merges;

    @Inject
    CommunityLifeService lives;

    @Inject
    CommunityService communities;

    @Inject
    MembershipService memberships;

    @Inject
    DiscussionWritingService writing;

    @Inject
    EventPlanningService planning;

    @Inject
    NewsDeskService news;

    private long moderator;
    private long lead;
    private Row fromRow;
    private Row intoRow;
    private long from;
    private long into;

    @BeforeEach
    void two_communities() {
        moderator = Database.insert(Row.agent());
        Database.insert(Row.of("agent_role").set("agent_id", moderator).set("role", "MODERATOR"));
        lead = Database.insert(Row.agent());
        fromRow = Row.community();
        intoRow = Row.community();
        from = Database.insert(fromRow);
        into = Database.insert(intoRow);
        member(from, lead, "LEAD");
    }

    @AfterEach
    void close() {
        Database.closeTestCommunities();
    }

    private static long agent() {
        return Database.insert(Row.agent());
    }

    private static long member(long community, long agent, String role) {
        Database.update("update community set member_count = member_count + 1 where id = ?", community);
        return Database.insert(Row.membership(community, agent, role).set("listed", 1));
    }

    private String slug() {
        return fromRow.get("slug");
    }

    private String target() {
        return intoRow.get("slug");
    }

    private String merge() {
        return Calls.as(moderator, () -> merges.merge(slug(), target(), " " + fromRow.get("name") + " "));
    }

    private static List<String> mailsTo(long agent) {
        return Database.column(
                "select template from mail_outbox where recipient = (select email from agent where id = ?) order by id",
                agent);
    }

    private static String email(long agent) {
        return Database.column("select email from agent where id = ?", agent).get(0);
    }

    private static long count(String table, long community) {
        return Database.number("select count(*) from " + table + " where community_id = ?", community);
    }

    @Test
    void members_move_once_each_with_the_higher_role_and_one_mail() {
        long both = agent();
        long greater = agent();
        long other = agent();
        long plain = agent();
        member(from, both, "FACILITATOR");
        member(into, both, "MEMBER");
        member(from, greater, "MEMBER");
        member(into, greater, "LEAD");
        member(into, other, "MEMBER");
        long membership = member(from, plain, "MEMBER");
        assertThat(merge()).isEqualTo(target());
        assertThat(count("membership", from)).isZero();
        assertThat(Database.column(
                        "select concat(agent_id, ' ', role) from membership where community_id = ? order by agent_id",
                        into))
                .containsExactly(
                        lead + " LEAD", both + " FACILITATOR", greater + " LEAD", other + " MEMBER", plain + " MEMBER");
        assertThat(Database.number("select listed from membership where id = ?", membership))
                .as("who sees him he says anew")
                .isZero();
        assertThat(Database.number("select member_count from community where id = ?", into))
                .isEqualTo(5);
        for (long told : List.of(lead, both, greater, plain)) {
            assertThat(mailsTo(told)).containsExactly("community-merged");
        }
        assertThat(mailsTo(other)).as("nothing changes for him").isEmpty();
    }

    @Test
    void whoever_waits_goes_on_waiting_or_is_told_why_not() {
        Database.update("update community set join_policy = 'ON_REQUEST' where id in (?, ?)", from, into);
        long free = agent();
        long insider = agent();
        long twice = agent();
        for (long candidate : List.of(free, insider, twice)) {
            Database.insert(Row.request(from, candidate));
        }
        long decided = Database.insert(Row.request(from, agent()).set("status", "REFUSED"));
        member(into, insider, "MEMBER");
        Database.insert(Row.request(into, twice));
        long invited = Database.insert(Row.invitation(from, Row.unique("invite") + "@essai.gouv.fr"));
        long needless = Database.insert(Row.invitation(from, email(insider)));
        String again = Row.unique("invite") + "@essai.gouv.fr";
        Database.insert(Row.invitation(from, again));
        Database.insert(Row.invitation(into, again));
        String late = Row.unique("invite") + "@essai.gouv.fr";
        Database.insert(Row.invitation(from, late));
        Database.insert(Row.invitation(into, late).set("expires_at", Row.now().minusDays(1)));
        MergePreview preview =
                Calls.as(moderator, () -> merges.desk(slug(), target())).preview();
        assertThat(preview.following()).isOne();
        assertThat(preview.closed()).isEqualTo(2);
        merge();
        assertThat(Database.column(
                        "select agent_id from membership_request where community_id = ? and status = 'PENDING' order by agent_id",
                        into))
                .containsExactly(Long.toString(free), Long.toString(twice));
        assertThat(mailsTo(free)).isEmpty();
        assertThat(mailsTo(insider)).containsExactly("request-overtaken");
        assertThat(mailsTo(twice)).containsExactly("request-overtaken");
        assertThat(Database.number("select community_id from membership_request where id = ?", decided))
                .as("what was decided stays where it was")
                .isEqualTo(from);
        assertThat(Database.number("select community_id from invitation where id = ?", invited))
                .isEqualTo(into);
        assertThat(Database.column("select status from invitation where id = ?", needless))
                .containsExactly("CANCELLED");
        assertThat(Database.column(
                        "select status from invitation where email = ? order by community_id = ? desc", again, into))
                .containsExactly("PENDING", "CANCELLED");
        assertThat(Database.column(
                        "select status from invitation where email = ? and community_id = ? order by id", late, into))
                .as("one that is over stands in nobody's way")
                .containsExactly("PENDING", "EXPIRED");
    }

    @Test
    void whoever_offered_to_animate_the_one_is_not_offered_where_the_other_has_an_animateur() {
        Database.update(
                "update membership set volunteered_at = utc_timestamp(6) where id = ?",
                member(from, agent(), "MEMBER"));
        Database.update("delete from membership where community_id = ? and agent_id = ?", from, lead);
        assertThat(Calls.as(moderator, () -> lives.life(slug())).volunteers()).hasSize(1);
        member(into, lead, "LEAD");
        merge();
        assertThat(Database.number(
                        "select count(*) from membership where community_id = ? and volunteered_at is not null", into))
                .isOne();
        assertThat(Calls.as(moderator, () -> lives.life(target())).volunteers()).isEmpty();
    }

    @Test
    void where_no_requests_are_taken_every_candidate_is_told() {
        Database.update("update community set join_policy = 'ON_REQUEST' where id = ?", from);
        long candidate = agent();
        Database.insert(Row.request(from, candidate));
        merge();
        assertThat(mailsTo(candidate)).containsExactly("request-overtaken");
        assertThat(Database.column("select status from membership_request where agent_id = ?", candidate))
                .containsExactly("CANCELLED");
    }

    @Test
    void what_it_has_goes_with_it_and_its_addresses_lead_there() {
        long thread = Database.insert(Row.discussion(from).set("pinned", 1).set("post_count", 1));
        long post = Database.insert(Row.post(thread, 1, lead));
        Database.insert(Row.report(post, agent()));
        Database.insert(Row.of("discussion_follow")
                .set("discussion_id", thread)
                .set("agent_id", lead)
                .set("state", "FOLLOWED"));
        Database.insert(Row.news(from));
        Row own = Row.event(from);
        long ownId = Database.insert(own);
        Database.insert(Row.host(ownId, own));
        Database.insert(Row.attachment(ownId));
        // both take part: once as organiser and helper, once as two helpers
        Row shared = Row.event(from);
        long sharedId = Database.insert(shared);
        Database.insert(Row.host(sharedId, shared));
        Database.insert(Row.host(sharedId, shared)
                .set("community_id", into)
                .set("organiser", 0)
                .set("state", "INVITED")
                .set("shown", 0));
        // both help with one series; with another, one helps the other
        long helped = Database.insert(Row.series());
        seriesHost(helped, from, "ACCEPTED");
        seriesHost(helped, into, "INVITED");
        long ownSeries = Database.insert(Row.series());
        Row date = Row.dated(Row.event(from), ownSeries);
        Database.insert(Row.host(Database.insert(date), date));
        seriesHost(ownSeries, into, "ACCEPTED");
        Database.insert(Row.of("membership_departure").set("community_id", from).set("left_at", Row.now()));
        String older = Row.unique("ancienne");
        Database.insert(Row.of("community_former_slug")
                .set("slug", older)
                .set("community_id", from)
                .set("replaced_at", Row.now()));
        MergeFigures figures = Calls.as(moderator, () -> merges.desk(slug(), target()))
                .preview()
                .figures();
        assertThat(figures)
                .extracting(MergeFigures::members, MergeFigures::threads, MergeFigures::news, MergeFigures::events)
                .containsExactly(1L, 1L, 1L, 3L);
        merge();
        for (String table : List.of("discussion", "news_item", "event", "event_host", "membership_departure")) {
            assertThat(count(table, from)).as(table).isZero();
        }
        assertThat(count("discussion", into)).isOne();
        assertThat(Database.number("select pinned from discussion where id = ?", thread))
                .isZero();
        assertThat(count("event_host", into)).isEqualTo(3);
        assertThat(Database.column(
                        "select concat(series_id, state) from event_series_host where community_id in (?, ?)",
                        from,
                        into))
                .containsExactly(helped + "ACCEPTED");
        assertThat(Database.number(
                        "select count(*) from event_attachment f join event e on e.id = f.event_id where e.community_id = ?",
                        into))
                .as("files of reports")
                .isOne();
        assertThat(Database.number("select sum(organiser) from event_host where community_id = ?", into))
                .isEqualTo(3);
        assertThat(Database.column("select status from community where id = ?", from))
                .containsExactly("ARCHIVED");
        String retired =
                Database.column("select slug from community where id = ?", from).get(0);
        for (String old : List.of(slug(), older, retired)) {
            assertThatThrownBy(() -> Calls.asVisitor(() -> communities.get(old)))
                    .isInstanceOfSatisfying(MovedException.class, moved -> assertThat(moved.to())
                            .isEqualTo(target()));
        }
        assertThat(Database.column("select kind from community_change where community_id = ?", from))
                .containsExactly("MERGED");
        assertThat(Database.column("select detail from community_change where community_id = ?", into))
                .containsExactly(fromRow.get("name"));
        assertThat(Calls.as(moderator, () -> lives.life(retired)).mergedInto().slug())
                .isEqualTo(target());
        assertThatThrownBy(() -> Calls.as(moderator, () -> lives.publish(retired)))
                .as("for ever")
                .isInstanceOf(MovedException.class);
    }

    private static void seriesHost(long series, long community, String state) {
        Database.insert(Row.of("event_series_host")
                .set("series_id", series)
                .set("community_id", community)
                .set("state", state));
    }

    /** Whoever adds a table about communities decides here what becomes of its rows. */
    @Test
    void every_table_about_communities_is_known() {
        assertThat(
                        Database.column(
                                "select distinct table_name from information_schema.key_column_usage"
                                        + " where table_schema = database() and referenced_table_name = 'community' order by table_name"))
                .containsExactlyInAnyOrder(
                        // stays with the one that ends
                        "community",
                        "community_administration",
                        "community_branch",
                        "community_theme",
                        "community_territory",
                        "community_change",
                        "community_alert_notice",
                        "community_publication",
                        "membership_request_alternative",
                        // moves
                        "community_former_slug",
                        "community_follow",
                        "community_source",
                        "community_split",
                        "discussion",
                        "event",
                        "event_host",
                        "event_series_host",
                        "invitation",
                        "membership",
                        "membership_departure",
                        "membership_request",
                        "news_item");
    }

    @Test
    void a_chain_of_merges_leads_to_the_last() {
        merge();
        Row lastRow = Row.community();
        Database.insert(lastRow);
        Calls.as(moderator, () -> merges.merge(target(), lastRow.get("slug"), intoRow.get("name")));
        for (String old : List.of(slug(), target(), "fusion-" + from)) {
            assertThatThrownBy(() -> Calls.asVisitor(() -> communities.get(old)))
                    .isInstanceOfSatisfying(MovedException.class, moved -> assertThat(moved.to())
                            .isEqualTo(lastRow.get("slug")));
        }
    }

    private void refused(String status, String change, long community) {
        Database.update("update community set " + change + " where id = ?", community);
        assertThatThrownBy(this::merge)
                .as(status)
                .isInstanceOfSatisfying(MergeRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("community.error." + status));
        assertThat(Calls.as(moderator, () -> merges.desk(slug(), target()))
                        .preview()
                        .refusal()
                        .key())
                .as("said before")
                .isEqualTo("community.error." + status);
    }

    @Test
    void impossible_pairs_are_refused_in_words_and_nothing_moves() {
        refused("mergeProposal", "status = 'PROPOSED'", from);
        refused("mergeClosed", "status = 'ARCHIVED'", from);
        Database.update("update community set status = 'PUBLISHED' where id = ?", from);
        refused("mergeProposal", "status = 'IN_REVIEW'", into);
        assertThat(count("membership", from)).isOne();
        assertThat(mailsTo(lead)).isEmpty();
    }

    @Test
    void one_that_lives_elsewhere_does_not_become_part_of_one_that_lives_here() {
        refused(
                "mergeElsewhere",
                "hosting = 'REFERENCED', external_url = 'https://ailleurs.gouv.fr/', external_place = 'Ailleurs'",
                from);
    }

    @Test
    void what_was_written_for_members_does_not_become_public() {
        refused("mergeOpens", "visibility = 'LISTED_MEMBER_CONTENT'", from);
    }

    @Test
    void sources_go_along_unless_both_read_a_calendar() {
        for (long community : List.of(from, into)) {
            Database.update(
                    "update community set hosting = 'REFERENCED', external_url = 'https://ailleurs.gouv.fr/',"
                            + " external_place = 'Ailleurs' where id = ?",
                    community);
        }
        Database.insert(Row.source(from, "https://ailleurs.gouv.fr/flux"));
        Database.insert(Row.source(from, "https://ailleurs.gouv.fr/agenda").set("kind", "CALENDAR"));
        long second =
                Database.insert(Row.source(into, "https://autre.gouv.fr/agenda").set("kind", "CALENDAR"));
        assertThatThrownBy(this::merge).isInstanceOf(MergeRefusedException.class);
        Database.update("delete from community_source where id = ?", second);
        merge();
        assertThat(count("community_source", into)).isEqualTo(2);
    }

    @Test
    void it_takes_the_name_and_somebody_who_oversees_the_hub() {
        assertThatThrownBy(() -> Calls.as(moderator, () -> merges.merge(slug(), target(), "autre")))
                .isInstanceOf(SteeringException.class);
        assertThatThrownBy(() -> Calls.as(moderator, () -> merges.merge(slug(), slug(), fromRow.get("name"))))
                .isInstanceOf(MergeRefusedException.class);
        assertThatThrownBy(() -> Calls.as(moderator, () -> merges.merge(slug(), "nulle-part", fromRow.get("name"))))
                .isInstanceOf(NotFoundException.class);
        for (long other : List.of(lead, agent())) {
            assertThatThrownBy(() -> Calls.as(other, () -> merges.merge(slug(), target(), fromRow.get("name"))))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> merges.desk(slug(), target())))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThat(count("membership", from)).isOne();
    }

    @Test
    void whoever_joins_writes_or_publishes_at_that_moment_is_in_the_one_that_goes_on_or_is_led_there() {
        long thread = Database.insert(Row.discussion(from).set("post_count", 1));
        Database.insert(Row.post(thread, 1, lead));
        Map<Long, Calls.Action> deeds = new HashMap<>();
        List<Long> joined = Collections.synchronizedList(new ArrayList<>());
        List<Long> began = Collections.synchronizedList(new ArrayList<>());
        List<Long> replied = Collections.synchronizedList(new ArrayList<>());
        List<Long> published = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 12; i++) {
            long joiner = agent();
            deeds.put(joiner, () -> {
                memberships.join(slug());
                joined.add(joiner);
            });
        }
        for (int i = 0; i < 4; i++) {
            deeds.put(newMember(from, "MEMBER"), () -> {
                writing.start(slug(), thread());
                began.add(1L);
            });
            deeds.put(newMember(from, "MEMBER"), () -> {
                writing.reply(thread, reply());
                replied.add(1L);
            });
            String event = draftOf(from);
            deeds.put(newMember(from, "EVENT_ORGANISER"), () -> {
                planning.publish(event);
                published.add(from);
            });
            String helped = draftOf(into);
            deeds.put(newMember(into, "EVENT_ORGANISER"), () -> {
                planning.publish(helped);
                published.add(into);
            });
            long item = Database.insert(Row.news(from).set("status", "DRAFT").set("published_at", null));
            deeds.put(newMember(from, "FACILITATOR"), () -> {
                news.publish(item, item());
                published.add(item);
            });
        }
        String name = fromRow.get("name");
        deeds.put(moderator, () -> merges.merge(slug(), target(), name));
        long before = count("membership", from) + count("membership", into);
        List<Long> callers = new ArrayList<>(deeds.keySet());
        Collections.shuffle(callers, new Random(from));
        List<Calls.Outcome<Void>> outcomes =
                Calls.eachAtOnce(callers, caller -> deeds.get(caller).run());
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(MovedException.class));
        for (String table : List.of("membership", "discussion", "event", "event_host", "news_item")) {
            assertThat(count(table, from)).as(table).isZero();
        }
        assertThat(Database.column("select agent_id from membership where community_id = ?", into))
                .containsAll(joined.stream().map(String::valueOf).toList());
        assertThat(count("discussion", into)).isEqualTo(1 + began.size());
        assertThat(Database.number("select count(*) from discussion_post where discussion_id = ?", thread))
                .isEqualTo(1 + replied.size());
        assertThat(Database.number(
                        "select (select count(*) from event where community_id = ? and status = 'PUBLISHED') +"
                                + " (select count(*) from news_item where community_id = ? and status = 'PUBLISHED')",
                        into,
                        into))
                .isEqualTo(published.size());
        assertThat(Database.number("select member_count from community where id = ?", into))
                .isEqualTo(count("membership", into))
                .isEqualTo(before + joined.size());
    }

    private static long newMember(long community, String role) {
        long agent = agent();
        member(community, agent, role);
        return agent;
    }

    /** An event that is not published yet, with both communities as hosts. */
    private String draftOf(long organiser) {
        Row row = Row.event(organiser).set("status", "DRAFT");
        long event = Database.insert(row);
        Database.insert(Row.host(event, row));
        Database.insert(Row.host(event, row)
                .set("community_id", organiser == from ? into : from)
                .set("organiser", 0));
        return row.get("slug");
    }

    private static ThreadDraft thread() {
        ThreadDraft draft = new ThreadDraft();
        draft.setTitle("Un fil au même moment");
        draft.setBody("Bonjour");
        draft.setToken(UUID.randomUUID().toString());
        return draft;
    }

    private static PostDraft reply() {
        PostDraft draft = new PostDraft();
        draft.setBody("Bonjour");
        return draft;
    }

    private static NewsDraft item() {
        NewsDraft draft = new NewsDraft();
        draft.setVersion(1);
        draft.setTitle("Au même moment");
        draft.setSummary("Une actualité.");
        draft.setBody("Rien.");
        return draft;
    }

    @Test
    void two_at_once_in_both_directions_merge_once() {
        long second = agent();
        Database.insert(Row.of("agent_role").set("agent_id", second).set("role", "ADMIN"));
        List<Calls.Outcome<Void>> outcomes = Calls.eachAtOnce(List.of(moderator, second), caller -> {
            if (caller == moderator) {
                merges.merge(slug(), target(), fromRow.get("name"));
            } else {
                merges.merge(target(), slug(), intoRow.get("name"));
            }
        });
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(Database.number(
                        "select count(*) from community where id in (?, ?) and status = 'PUBLISHED'", from, into))
                .isOne();
        assertThat(mailsTo(lead)).containsExactly("community-merged");
    }
}
