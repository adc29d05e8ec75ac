package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.community.CommunityTagsException;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.NameTakenException;
import fr.gouv.hub.domain.community.Openness;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.membership.DecidedRequest;
import fr.gouv.hub.domain.membership.LateRequests;
import fr.gouv.hub.domain.membership.MotiveDraft;
import fr.gouv.hub.domain.membership.QuestionsChangedException;
import fr.gouv.hub.domain.membership.RequestClosedException;
import fr.gouv.hub.domain.membership.RequestStatus;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.PageOf;
import fr.gouv.hub.service.membership.MembershipCardService;
import fr.gouv.hub.service.membership.MembershipDeskService;
import fr.gouv.hub.service.membership.MembershipService;
import fr.gouv.hub.service.membership.RequestTimer;
import fr.gouv.hub.service.steering.CommunityLifeService;
import fr.gouv.hub.service.steering.CommunitySettingsService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions, answers in bulk, history, reminders over time, and the settings that steer all of it. */
class RequestDeskIT extends InTheServer {

    @Inject
    MembershipService memberships;

    @Inject
    MembershipDeskService desk;

    @Inject
    MembershipCardService cards;

    @Inject
    CommunitySettingsService settings;

    @Inject
    CommunityLifeService life;

    @Inject
    RequestTimer timer;

    private long lead;
    private long community;
    private String slug;

    @BeforeEach
    void people() {
        lead = Database.insert(Row.agent());
        Row row = Row.community().set("join_policy", "ON_REQUEST").set("member_count", 1);
        community = Database.insert(row);
        slug = row.get("slug");
        Database.insert(Row.membership(community, lead, "LEAD"));
        Database.insert(Row.of("community_theme").set("community_id", community).set("theme_id", 101));
        Database.insert(
                Row.of("community_territory").set("community_id", community).set("territory_id", 1));
    }

    private long pending(Duration age) {
        return Database.insert(Row.request(community, Database.insert(Row.agent()))
                .set("requested_at", Row.now().minus(age)));
    }

    private static String status(long request) {
        return Database.column("select status from membership_request where id = ?", request)
                .get(0);
    }

    private static List<String> mailsTo(long agent) {
        return Database.column(
                "select template from mail_outbox where recipient = (select email from agent where id = ?) order by id",
                agent);
    }

    private long candidateOf(long request) {
        return Database.number("select agent_id from membership_request where id = ?", request);
    }

    private CommunityDraft draft() {
        return Calls.as(lead, () -> settings.settings(slug).draft());
    }

    private void save(CommunityDraft draft) {
        Calls.as(lead, () -> settings.save(slug, draft));
    }

    @Test
    void chosen_candidates_are_accepted_together_and_what_was_decided_stays() {
        long first = pending(Duration.ofDays(1));
        long second = pending(Duration.ofDays(1));
        long left = pending(Duration.ofDays(1));
        long refused = Database.insert(
                Row.request(community, Database.insert(Row.agent())).set("status", "REFUSED"));
        assertThat(Calls.as(lead, () -> desk.accept(slug, List.of(first, second, second, refused))))
                .isEqualTo(2);
        assertThat(status(first)).isEqualTo("ACCEPTED");
        assertThat(status(left)).isEqualTo("PENDING");
        assertThat(status(refused)).isEqualTo("REFUSED");
        assertThat(mailsTo(candidateOf(second))).containsExactly("request-accepted");
        assertThat(Database.number("select member_count from community where id = ?", community))
                .isEqualTo(3);
    }

    @Test
    void two_animateurs_who_accept_the_same_people_at_once_make_each_a_member_once() {
        long second = Database.insert(Row.agent());
        Database.insert(Row.membership(community, second, "FACILITATOR"));
        Database.update("update community set member_count = 2 where id = ?", community);
        List<Long> ids =
                Stream.generate(() -> pending(Duration.ofDays(1))).limit(5).toList();
        List<Calls.Outcome<Integer>> outcomes = Calls.atOnce(List.of(lead, second), () -> desk.accept(slug, ids));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(outcomes.stream().mapToInt(Calls.Outcome::value).sum()).isEqualTo(5);
        assertThat(Database.number("select member_count from community where id = ?", community))
                .isEqualTo(7)
                .isEqualTo(Database.number("select count(*) from membership where community_id = ?", community));
        assertThat(mailsTo(candidateOf(ids.get(0)))).containsExactly("request-accepted");
    }

    @Test
    void a_request_of_another_community_is_not_accepted_here() {
        long elsewhere = Database.insert(Row.request(
                Database.insert(Row.community().set("join_policy", "ON_REQUEST")), Database.insert(Row.agent())));
        assertThatThrownBy(() -> Calls.as(lead, () -> desk.accept(slug, List.of(elsewhere))))
                .isInstanceOf(NotFoundException.class);
        assertThat(status(elsewhere)).isEqualTo("PENDING");
    }

    @Test
    void requests_come_by_page_and_the_past_by_outcome() {
        for (int i = 0; i < MembershipDeskService.PAGE_SIZE + 1; i++) {
            pending(Duration.ofDays(1));
        }
        assertThat(Calls.as(lead, () -> desk.pending(slug, 1)).items()).hasSize(MembershipDeskService.PAGE_SIZE);
        assertThat(Calls.as(lead, () -> desk.pending(slug, 2)).items()).hasSize(1);
        Database.insert(Row.request(community, Database.insert(Row.agent()))
                .set("status", "ACCEPTED")
                .set("decided_at", Row.now())
                .set("decided_by", lead));
        PageOf<DecidedRequest> accepted = Calls.as(lead, () -> desk.history(slug, RequestStatus.ACCEPTED, 1));
        assertThat(accepted.items()).hasSize(1);
        assertThat(Calls.as(lead, () -> desk.history(slug, RequestStatus.REFUSED, 1))
                        .isEmpty())
                .isTrue();
        long stranger = Database.insert(Row.agent());
        assertThatThrownBy(() -> Calls.as(stranger, () -> desk.history(slug, RequestStatus.ACCEPTED, 1)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void the_median_delay_is_told_from_three_answers_on() {
        assertThat(Calls.asVisitor(() -> cards.medianDelay(community))).isEmpty();
        int[] hours = {1, 30, 200};
        for (int i = 0; i < hours.length; i++) {
            Database.insert(Row.request(community, Database.insert(Row.agent()))
                    .set("status", i == 1 ? "REFUSED" : "ACCEPTED")
                    .set("requested_at", Row.now().minusHours(hours[i]))
                    .set("decided_at", Row.now()));
        }
        assertThat(Calls.asVisitor(() -> cards.medianDelay(community)).orElseThrow())
                .isBetween(Duration.ofHours(29), Duration.ofHours(31));
    }

    @Test
    void animateurs_are_reminded_once_however_often_and_late_the_timer_runs() {
        pending(Duration.ofDays(2));
        timer.run();
        assertThat(mailsTo(lead)).isEmpty();
        long old = pending(Duration.ofDays(3).plusMinutes(1));
        timer.run();
        timer.run();
        assertThat(mailsTo(lead)).containsExactly("requests-waiting");
        Database.update(
                "update membership_request set requested_at = ? where id = ?",
                Row.now().minusDays(9),
                old);
        timer.run();
        timer.run();
        assertThat(mailsTo(lead)).containsExactly("requests-waiting", "requests-waiting");
        long late = pending(Duration.ofDays(20));
        timer.run();
        timer.run();
        assertThat(mailsTo(lead)).as("one for both of a late request").hasSize(3);
        assertThat(status(late)).isEqualTo("PENDING");
    }

    @Test
    void two_timers_at_once_remind_once() {
        pending(Duration.ofDays(4));
        List<Calls.Outcome<Void>> outcomes =
                Calls.atOnce(Collections.nCopies(4, null), Calls.returning(() -> timer.run()));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(mailsTo(lead)).containsExactly("requests-waiting");
    }

    @Test
    void a_request_that_nobody_answers_expires_once_and_the_candidate_may_ask_again() {
        long forgotten = pending(Duration.ofDays(61));
        timer.run();
        timer.run();
        assertThat(status(forgotten)).isEqualTo("EXPIRED");
        long candidate = candidateOf(forgotten);
        assertThat(mailsTo(candidate)).containsExactly("request-expired");
        MotiveDraft again = new MotiveDraft();
        again.setMotive("Encore moi.");
        Calls.as(candidate, () -> memberships.request(slug, again));
        assertThat(Database.column("select status from membership_request where agent_id = ? order by id", candidate))
                .containsExactly("EXPIRED", "PENDING");
    }

    @Test
    void the_back_office_sees_whom_nobody_answered_for_fourteen_days() {
        long moderator = Database.insert(Row.agent());
        Database.insert(Row.of("agent_role").set("agent_id", moderator).set("role", "MODERATOR"));
        pending(Duration.ofDays(14).minusMinutes(5));
        assertThat(Calls.as(moderator, () -> life.queue()).late())
                .extracting(LateRequests::slug)
                .doesNotContain(slug);
        pending(Duration.ofDays(14).plusMinutes(5));
        assertThat(Calls.as(moderator, () -> life.queue()).late())
                .filteredOn(late -> late.slug().equals(slug))
                .singleElement()
                .satisfies(late -> assertThat(late.count()).isOne());
        assertThatThrownBy(() -> Calls.as(lead, () -> life.queue())).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void nobody_waits_for_a_community_that_is_put_away() {
        long waiting = pending(Duration.ofDays(8));
        Calls.as(
                lead,
                () -> life.archive(
                        slug,
                        Database.column("select name from community where slug = ?", slug)
                                .get(0),
                        ""));
        assertThat(status(waiting)).isEqualTo("EXPIRED");
        assertThat(mailsTo(candidateOf(waiting))).containsExactly("request-closed");
        timer.run();
        assertThat(mailsTo(lead)).isEmpty();
        assertThatThrownBy(() -> Calls.as(lead, () -> desk.accept(slug, waiting)))
                .isInstanceOf(RequestClosedException.class);
    }

    @Test
    void candidates_answer_the_questions_of_the_animateurs_who_read_the_answers() {
        CommunityDraft asking = draft();
        asking.setQuestions(List.of("Votre poste ?", "Votre projet ?"));
        save(asking);
        long candidate = Database.insert(Row.agent());
        MotiveDraft without = new MotiveDraft();
        without.setMotive("Pour apprendre.");
        assertThatThrownBy(() -> Calls.as(candidate, () -> memberships.request(slug, without)))
                .isInstanceOf(QuestionsChangedException.class);
        MotiveDraft answered = new MotiveDraft();
        answered.setMotive("Pour apprendre.");
        answered.setQuestions(List.of("Votre poste ?", "Votre projet ?"));
        answered.getAnswers().get(0).setText("Cadre de santé");
        answered.getAnswers().get(1).setText("Un accueil repensé");
        Calls.as(candidate, () -> memberships.request(slug, answered));
        assertThat(Calls.as(lead, () -> desk.pending(slug, 1)).items().get(0).answers())
                .extracting(answer -> answer.question() + " " + answer.answer())
                .containsExactly("Votre poste ? Cadre de santé", "Votre projet ? Un accueil repensé");
    }

    @Test
    void opening_a_community_keeps_its_members_and_offers_to_accept_those_who_wait() {
        long member = Database.insert(Row.agent());
        Database.insert(Row.membership(community, member, "MEMBER"));
        long waiting = pending(Duration.ofDays(1));
        CommunityDraft opened = draft();
        opened.setOpenness(new Openness(JoinPolicy.OPEN, Visibility.LISTED_PUBLIC_CONTENT));
        assertThat(Calls.as(lead, () -> settings.save(slug, opened))).isEqualTo(1);
        assertThat(status(waiting)).isEqualTo("PENDING");
        assertThat(Calls.as(lead, () -> desk.acceptAll(slug))).isEqualTo(1);
        assertThat(status(waiting)).isEqualTo("ACCEPTED");
        CommunityDraft hidden = draft();
        hidden.setOpenness(new Openness(JoinPolicy.INVITATION, Visibility.HIDDEN));
        save(hidden);
        assertThat(Database.number("select count(*) from membership where community_id = ?", community))
                .isEqualTo(3);
        assertThat(Database.column("select kind from community_change where community_id = ?", community))
                .containsExactly("OPENNESS", "OPENNESS");
    }

    @Test
    void the_history_keeps_that_a_community_speaks_to_others_now() {
        save(draft());
        CommunityDraft elsewhere = draft();
        elsewhere.setTerritories(Set.of("R84"));
        save(elsewhere);
        save(draft());
        CommunityDraft other = draft();
        other.setThemes(Set.of("design", "innovation-publique"));
        save(other);
        assertThat(Database.column("select kind from community_change where community_id = ?", community))
                .containsExactly("TAGS", "TAGS");
    }

    @Test
    void settings_are_for_animateurs_and_never_overwrite_what_another_wrote() {
        long facilitator = Database.insert(Row.agent());
        Database.insert(Row.membership(community, facilitator, "FACILITATOR"));
        CommunityDraft mine = draft();
        for (long other : List.of(facilitator, Database.insert(Row.agent()))) {
            assertThatThrownBy(
                            () -> Calls.as(other, () -> settings.settings(slug).draft()))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> settings.save(slug, mine)))
                    .isInstanceOf(ForbiddenException.class);
        }
        CommunityDraft older = draft();
        mine.setPurpose("Première");
        save(mine);
        older.setPurpose("Deuxième");
        assertThatThrownBy(() -> save(older)).isInstanceOf(StaleEditException.class);
        assertThat(Database.column("select purpose from community where id = ?", community))
                .containsExactly("Première");
        List<Calls.Outcome<Long>> outcomes;
        CommunityDraft both = draft();
        outcomes = Calls.atOnce(List.of(lead, lead), () -> settings.save(slug, both));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
    }

    @Test
    void a_name_that_another_community_has_is_refused_and_so_is_one_without_theme() {
        Row other = Row.community();
        Database.insert(other);
        CommunityDraft taken = draft();
        taken.setName(other.get("name").toUpperCase(java.util.Locale.ROOT));
        assertThatThrownBy(() -> save(taken)).isInstanceOf(NameTakenException.class);
        CommunityDraft bare = draft();
        bare.setThemes(Set.of("inconnu"));
        assertThatThrownBy(() -> save(bare)).isInstanceOf(CommunityTagsException.class);
        assertThat(Database.column("select theme_id from community_theme where community_id = ?", community))
                .containsExactly("101");
    }
}
