package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.discussion.PostDraft;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.MovedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.steering.CommunityLife;
import fr.gouv.hub.domain.steering.ProposalLine;
import fr.gouv.hub.domain.steering.SplitChoice;
import fr.gouv.hub.domain.steering.SplitDesk;
import fr.gouv.hub.domain.steering.SplitMember;
import fr.gouv.hub.domain.steering.SplitPlan;
import fr.gouv.hub.domain.steering.SteeringException;
import fr.gouv.hub.service.discussion.DiscussionWritingService;
import fr.gouv.hub.service.steering.CommunityLifeService;
import fr.gouv.hub.service.steering.CommunityMergeService;
import fr.gouv.hub.service.steering.SplitService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A community comes out of another: chosen before, done when it is published, and nobody is moved without being asked. */
class SplitServiceIT extends InTheServer {

    @Inject
    SplitService splits;

    @Inject
    CommunityLifeService lives;

    @Inject
    CommunityMergeService merges;

    @Inject
    DiscussionWritingService writing;

    private long lead;
    private long moderator;
    private Row originRow;
    private long origin;

    @BeforeEach
    void a_community_with_an_animateur() {
        lead = agent();
        moderator = agent();
        Database.insert(Row.of("agent_role").set("agent_id", moderator).set("role", "MODERATOR"));
        originRow = Row.community();
        origin = Database.insert(originRow);
        Database.insert(Row.of("community_theme").set("community_id", origin).set("theme_id", 1));
        Database.insert(
                Row.of("community_territory").set("community_id", origin).set("territory_id", 1));
        member(lead, "LEAD", false);
    }

    @AfterEach
    void close() {
        Database.closeTestCommunities();
    }

    private static long agent() {
        return Database.insert(Row.agent());
    }

    private long member(long agent, String role, boolean listed) {
        Database.update("update community set member_count = member_count + 1 where id = ?", origin);
        return Database.insert(Row.membership(origin, agent, role).set("listed", listed ? 1 : 0));
    }

    private String slug() {
        return originRow.get("slug");
    }

    private String propose(long by) {
        return Calls.as(by, () -> {
            CommunityDraft draft = splits.begin(slug()).draft();
            draft.setName(Row.unique("Essai de scission"));
            draft.setDescription("Une partie de l'autre.");
            return splits.propose(slug(), draft);
        });
    }

    private void publish(String proposed) {
        Calls.as(moderator, () -> lives.begin(proposed));
        Calls.as(moderator, () -> lives.publish(proposed));
    }

    private static long id(String slug) {
        return Database.number("select id from community where slug = ?", slug);
    }

    private static List<String> mailsTo(long agent) {
        return Database.column(
                "select template from mail_outbox where recipient = (select email from agent where id = ?) order by id",
                agent);
    }

    private static SplitChoice choice(Set<Long> members, Set<Long> threads) {
        return new SplitChoice(members, members, threads, threads);
    }

    @Test
    void the_form_begins_with_what_the_two_have_in_common() {
        CommunityDraft draft = Calls.as(lead, () -> splits.begin(slug())).draft();
        assertThat(draft.getPurpose()).isEqualTo(originRow.get("purpose"));
        assertThat(draft.getThemes()).hasSize(1);
        assertThat(draft.getTerritories()).hasSize(1);
        assertThat(draft.getName()).isNull();
    }

    @Test
    void nothing_happens_before_the_new_community_is_published_then_the_chosen_are_invited_and_the_threads_move() {
        long chosen = agent();
        long left = agent();
        long other = agent();
        long one = member(chosen, "MEMBER", false);
        long gone = member(left, "MEMBER", true);
        long unchosen = member(other, "FACILITATOR", false);
        long thread =
                Database.insert(Row.discussion(origin).set("post_count", 1).set("pinned", 1));
        Database.insert(Row.post(thread, 1, chosen));
        long staying = Database.insert(Row.discussion(origin));
        String proposed = propose(lead);
        long born = id(proposed);
        Calls.as(lead, () -> splits.choose(proposed, choice(Set.of(one, gone, unchosen), Set.of(thread, staying))));
        Calls.as(
                lead,
                () -> splits.choose(proposed, new SplitChoice(Set.of(unchosen), Set.of(), Set.of(staying), Set.of())));
        SplitDesk desk = Calls.as(lead, () -> splits.desk(proposed, 0, ""));
        assertThat(desk.members())
                .filteredOn(SplitMember::chosen)
                .extracting(SplitMember::id)
                .containsExactly(one, gone);
        assertThat(desk.chosenMembers()).isEqualTo(2);
        assertThat(desk.chosenThreads()).isOne();
        assertThat(mailsTo(chosen)).isEmpty();
        Database.update("delete from membership where id = ?", gone);
        Database.update("update community set member_count = member_count - 1 where id = ?", origin);
        publish(proposed);
        assertThat(mailsTo(chosen)).containsExactly("invitation");
        assertThat(mailsTo(left)).as("a member no more").isEmpty();
        assertThat(mailsTo(other)).isEmpty();
        assertThat(Database.column("select agent_id from membership where community_id = ?", born))
                .as("nobody is moved")
                .containsExactly(Long.toString(lead));
        assertThat(Database.number("select count(*) from membership where id = ?", one))
                .isOne();
        assertThat(Database.column("select concat(community_id, ' ', pinned) from discussion where id = ?", thread))
                .containsExactly(born + " 0");
        assertThat(Database.number("select community_id from discussion where id = ?", staying))
                .isEqualTo(origin);
        assertThat(Database.column("select kind from community_change where community_id = ?", origin))
                .containsExactly("SPLIT");
        assertThat(Database.column("select kind from community_change where community_id = ?", born))
                .contains("BORN");
        assertThat(Database.number("select count(*) from community_split where community_id = ?", born))
                .isZero();
        assertThatThrownBy(() -> Calls.as(lead, () -> splits.desk(proposed, 0, "")))
                .as("it is done")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_was_written_for_members_does_not_become_public_by_it() {
        long thread = Database.insert(Row.discussion(origin));
        String proposed = propose(lead);
        Calls.as(lead, () -> splits.choose(proposed, choice(Set.of(), Set.of(thread))));
        Database.update("update community set visibility = 'LISTED_MEMBER_CONTENT' where id = ?", origin);
        assertThat(Calls.as(lead, () -> splits.desk(proposed, 0, "")).isMovable())
                .isFalse();
        publish(proposed);
        assertThat(Database.number("select community_id from discussion where id = ?", thread))
                .isEqualTo(origin);
    }

    @Test
    void whoever_oversees_the_hub_chooses_among_those_he_may_see() {
        long listed = member(agent(), "MEMBER", true);
        long unlisted = member(agent(), "MEMBER", false);
        String proposed = propose(moderator);
        assertThat(Calls.as(moderator, () -> splits.desk(proposed, 0, "")).members())
                .extracting(SplitMember::id)
                .contains(listed)
                .doesNotContain(unlisted);
        Calls.as(moderator, () -> splits.choose(proposed, choice(Set.of(listed, unlisted), Set.of())));
        assertThat(Calls.as(moderator, () -> splits.desk(proposed, 0, "")).chosenMembers())
                .isOne();
        Database.update("update community set visibility = 'LISTED_MEMBER_CONTENT' where id = ?", origin);
        SplitDesk desk = Calls.as(moderator, () -> splits.desk(proposed, 0, ""));
        assertThat(desk.readable()).isFalse();
        assertThat(desk.members()).isEmpty();
        assertThat(desk.threads()).isEmpty();
        assertThatThrownBy(() -> Calls.as(moderator, () -> splits.choose(proposed, choice(Set.of(listed), Set.of()))))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void strangers_and_plain_members_split_nothing() {
        long plain = agent();
        member(plain, "MEMBER", true);
        String proposed = propose(lead);
        for (long other : List.of(plain, agent())) {
            assertThatThrownBy(() -> Calls.as(other, () -> splits.begin(slug())))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> propose(other)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> splits.desk(proposed, 0, "")))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> Calls.as(moderator, () -> splits.desk(proposed, 0, "")))
                .as("the proposer alone")
                .isInstanceOf(ForbiddenException.class);
        Database.update("update community set status = 'ARCHIVED' where id = ?", origin);
        assertThatThrownBy(() -> Calls.as(lead, () -> splits.begin(slug()))).isInstanceOf(SteeringException.class);
    }

    @Test
    void whoever_animates_the_other_no_more_chooses_nothing_and_learns_nothing_of_it() {
        long member = member(agent(), "MEMBER", true);
        long thread = Database.insert(Row.discussion(origin));
        String proposed = propose(lead);
        Database.update("update membership set role = 'MEMBER' where community_id = ? and agent_id = ?", origin, lead);
        assertThatThrownBy(() -> Calls.as(lead, () -> splits.desk(proposed, 0, "")))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> Calls.as(lead, () -> splits.choose(proposed, choice(Set.of(member), Set.of(thread)))))
                .isInstanceOf(ForbiddenException.class);
        assertThat(Database.number("select count(*) from community_split_thread where community_id = ?", id(proposed)))
                .isZero();
        CommunityLife life = Calls.as(lead, () -> lives.life(proposed));
        assertThat(life.splitting()).isFalse();
        assertThat(life.split()).isNull();
    }

    @Test
    void whoever_reviews_it_reads_what_its_publication_takes() {
        long one = member(agent(), "MEMBER", true);
        long two = member(agent(), "MEMBER", false);
        long thread = Database.insert(Row.discussion(origin));
        String proposed = propose(lead);
        SplitPlan nothing = new SplitPlan(slug(), originRow.get("name"), 0, 0);
        assertThat(Calls.as(lead, () -> lives.life(proposed)).split()).isEqualTo(nothing);
        Calls.as(lead, () -> splits.choose(proposed, choice(Set.of(one, two), Set.of(thread))));
        SplitPlan plan = new SplitPlan(slug(), originRow.get("name"), 2, 1);
        CommunityLife life = Calls.as(moderator, () -> lives.life(proposed));
        assertThat(life.split()).isEqualTo(plan);
        assertThat(life.splitting()).as("its author chooses").isFalse();
        assertThat(Calls.as(moderator, () -> lives.queue()).proposals())
                .filteredOn(line -> line.slug().equals(proposed))
                .extracting(ProposalLine::split)
                .containsExactly(plan);
        assertThat(Database.column(
                        "select parameters from mail_outbox where template = 'community-proposed' and recipient ="
                                + " (select email from agent where id = ?)",
                        moderator))
                .singleElement()
                .asString()
                .contains(originRow.get("name"));
        publish(proposed);
        assertThat(Calls.as(moderator, () -> lives.life(proposed)).split())
                .as("it is done")
                .isNull();
    }

    @Test
    void whoever_answers_in_a_chosen_thread_while_it_moves_is_never_in_the_way() {
        List<Long> writers = new ArrayList<>();
        Map<Long, Long> threads = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            long writer = agent();
            member(writer, "MEMBER", true);
            writers.add(writer);
            threads.put(writer, Database.insert(Row.discussion(origin)));
        }
        String proposed = propose(lead);
        long born = id(proposed);
        Calls.as(lead, () -> splits.choose(proposed, choice(Set.of(), Set.copyOf(threads.values()))));
        Calls.as(moderator, () -> lives.begin(proposed));
        List<Long> callers = new ArrayList<>(writers);
        callers.add(10, moderator);
        List<Calls.Outcome<Void>> outcomes = Calls.eachAtOnce(callers, caller -> {
            if (caller == moderator) {
                lives.publish(proposed);
            } else {
                PostDraft draft = new PostDraft();
                draft.setBody("Au même moment.");
                writing.reply(threads.get(caller), draft);
            }
        });
        assertThat(outcomes.get(10).failure()).as("published").isNull();
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .as("too late: the thread is one of a community that he has not joined")
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(ForbiddenException.class));
        assertThat(Database.number("select count(*) from discussion where community_id = ?", born))
                .isEqualTo(20);
        assertThat(Database.number(
                        "select count(*) from discussion_post p join discussion d on d.id = p.discussion_id"
                                + " where d.community_id = ?",
                        born))
                .isEqualTo(outcomes.stream().filter(Calls.Outcome::succeeded).count() - 1);
    }

    @Test
    void a_split_of_what_becomes_part_of_another_at_that_moment_comes_out_of_the_other_or_is_led_there() {
        Row otherRow = Row.community();
        long other = Database.insert(otherRow);
        List<Calls.Outcome<Void>> outcomes = Calls.eachAtOnce(List.of(moderator, lead), caller -> {
            if (caller == moderator) {
                merges.merge(slug(), otherRow.get("slug"), originRow.get("name"));
            } else {
                CommunityDraft draft = splits.begin(slug()).draft();
                draft.setName(Row.unique("Essai de scission"));
                draft.setDescription("Une partie de l'autre.");
                splits.propose(slug(), draft);
            }
        });
        assertThat(outcomes.get(0).failure()).isNull();
        if (!outcomes.get(1).succeeded()) {
            assertThat(outcomes.get(1).failure()).isInstanceOf(MovedException.class);
        }
        assertThat(Database.number("select count(*) from community_split where origin_id = ?", origin))
                .isZero();
        assertThat(Database.number("select count(*) from community_split where origin_id = ?", other))
                .isEqualTo(outcomes.get(1).succeeded() ? 1 : 0);
    }

    @Test
    void members_come_fifty_to_a_page_and_by_the_beginning_of_their_names_and_five_hundred_at_most_are_chosen() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            all.add(member(
                    Database.insert(Row.agent().set("first_name", "Zoé").set("last_name", "Numéro" + i)),
                    "MEMBER",
                    false));
        }
        String proposed = propose(lead);
        SplitDesk first = Calls.as(lead, () -> splits.desk(proposed, 0, ""));
        assertThat(first.members()).extracting(SplitMember::id).isEqualTo(all.subList(0, 50));
        assertThat(Calls.as(lead, () -> splits.desk(proposed, first.next(), "")).members())
                .extracting(SplitMember::id)
                .containsExactly(all.get(50));
        assertThat(Calls.as(lead, () -> splits.desk(proposed, 0, "numéro50")).members())
                .hasSize(1);
        assertThat(Calls.as(lead, () -> splits.desk(proposed, 0, "%")).members())
                .hasSize(50);
        for (int i = 0; i < 450; i++) {
            all.add(member(agent(), "MEMBER", false));
        }
        assertThatThrownBy(() -> Calls.as(lead, () -> splits.choose(proposed, choice(Set.copyOf(all), Set.of()))))
                .isInstanceOf(SteeringException.class);
        assertThat(Database.number("select count(*) from community_split_member where community_id = ?", id(proposed)))
                .isZero();
        Calls.as(lead, () -> splits.choose(proposed, choice(Set.copyOf(all.subList(0, 500)), Set.of())));
    }

    @Test
    void published_by_two_at_once_it_invites_once() {
        long chosen = agent();
        long membership = member(chosen, "MEMBER", true);
        String proposed = propose(lead);
        Calls.as(lead, () -> splits.choose(proposed, choice(Set.of(membership), Set.of())));
        Calls.as(moderator, () -> lives.begin(proposed));
        List<Calls.Outcome<Void>> outcomes =
                Calls.atOnce(Collections.nCopies(4, moderator), Calls.returning(() -> lives.publish(proposed)));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(mailsTo(chosen)).containsExactly("invitation");
    }

    @Test
    void a_proposal_that_is_turned_down_takes_nothing() {
        String proposed = propose(lead);
        Calls.as(
                lead,
                () -> lives.archive(
                        proposed,
                        Database.column("select name from community where slug = ?", proposed)
                                .get(0),
                        null));
        assertThat(Database.number("select count(*) from community_split where community_id = ?", id(proposed)))
                .isZero();
    }
}
