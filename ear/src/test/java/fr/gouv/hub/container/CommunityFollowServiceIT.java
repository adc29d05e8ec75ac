package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.membership.CommunityFollowState;
import fr.gouv.hub.domain.membership.FollowLine;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.membership.CommunityFollowService;
import fr.gouv.hub.service.notification.FollowDigest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Following and muting communities, and the morning mail to those who follow. */
class CommunityFollowServiceIT extends InTheServer {

    @Inject
    CommunityFollowService follows;

    @Inject
    FollowDigest digest;

    private long agent;
    private Row row;
    private long community;

    @BeforeEach
    void prepare() {
        agent = Database.insert(Row.agent());
        row = Row.community();
        community = Database.insert(row);
    }

    @AfterEach
    void close() {
        Database.closeTestCommunities();
    }

    private String slug() {
        return row.get("slug");
    }

    private void join(long who) {
        Database.insert(Row.membership(community, who, "MEMBER"));
        Database.update("update community set member_count = member_count + 1 where id = ?", community);
    }

    private List<String> states() {
        return Database.column(
                "select state from community_follow where community_id = ? and agent_id = ?", community, agent);
    }

    private static long mails(long who) {
        return Database.number(
                "select count(*) from mail_outbox where template = 'follow-digest'"
                        + " and recipient = (select email from agent where id = ?)",
                who);
    }

    @Test
    void one_follows_without_joining_and_mutes_as_a_member_alone() {
        Calls.as(agent, () -> follows.become(slug(), CommunityFollowState.FOLLOWED));
        assertThat(Calls.as(agent, () -> follows.desk(slug())).state()).isEqualTo(CommunityFollowState.FOLLOWED);
        assertThatThrownBy(() -> Calls.as(agent, () -> follows.become(slug(), CommunityFollowState.MUTED)))
                .isInstanceOf(ForbiddenException.class);
        join(agent);
        Calls.as(agent, () -> follows.become(slug(), CommunityFollowState.MUTED));
        assertThat(states()).containsExactly("MUTED");
        assertThat(Calls.as(agent, () -> follows.mine()))
                .extracting(FollowLine::communityId)
                .containsExactly(community);
        Calls.as(agent, () -> follows.forget(community));
        assertThat(states()).isEmpty();
    }

    @Test
    void nobody_follows_what_he_may_not_read_or_know_of() {
        Database.update("update community set visibility = 'LISTED_MEMBER_CONTENT' where id = ?", community);
        assertThatThrownBy(() -> Calls.as(agent, () -> follows.become(slug(), CommunityFollowState.FOLLOWED)))
                .isInstanceOf(ForbiddenException.class);
        Database.update(
                "update community set visibility = 'HIDDEN', join_policy = 'INVITATION' where id = ?", community);
        for (CommunityFollowState state : CommunityFollowState.values()) {
            assertThatThrownBy(() -> Calls.as(agent, () -> follows.become(slug(), state)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(states()).isEmpty();
    }

    @Test
    void the_same_button_pressed_in_many_windows_at_once_leaves_one_row() {
        join(agent);
        List<Calls.Outcome<Void>> outcomes = Calls.eachAtOnce(
                Collections.nCopies(12, agent),
                caller -> follows.become(
                        slug(), Math.random() < 0.5 ? CommunityFollowState.MUTED : CommunityFollowState.FOLLOWED));
        assertThat(outcomes).allMatch(Calls.Outcome::succeeded);
        assertThat(states()).hasSize(1);
    }

    private long follower() {
        long one = Database.insert(Row.agent());
        Database.insert(Row.of("community_follow")
                .set("community_id", community)
                .set("agent_id", one)
                .set("state", "FOLLOWED")
                .set("changed_at", Row.now()));
        return one;
    }

    private static void yesterday() {
        Database.update(
                "update follow_digest set told_until = utc_timestamp(6) - interval 25 hour, telling_until = null");
    }

    private void runTheDigest() {
        while (digest.step()) {
            assertThat(Database.number("select last_agent_id from follow_digest"))
                    .isPositive();
        }
    }

    @Test
    void whoever_follows_hears_once_however_often_and_wherever_the_morning_comes() {
        List<Long> followers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            followers.add(follower());
        }
        yesterday();
        runTheDigest();
        assertThat(followers).as("never empty").allMatch(one -> mails(one) == 0);
        Database.insert(Row.news(community));
        yesterday();
        Calls.atOnce(Collections.nCopies(6, agent), () -> {
            runTheDigest();
            return null;
        });
        runTheDigest();
        assertThat(followers).allMatch(one -> mails(one) == 1);
    }

    @Test
    void what_is_dated_now_is_told_the_next_morning_for_others_may_still_be_about_to_commit() {
        long one = follower();
        Database.insert(Row.news(community).set("published_at", Row.now()));
        yesterday();
        runTheDigest();
        assertThat(mails(one)).isZero();
        Database.update(
                "update news_item set published_at = published_at - interval 1 minute where community_id = ?",
                community);
        Database.update("update follow_digest set told_until = told_until - interval 1 day");
        runTheDigest();
        assertThat(mails(one)).isOne();
    }

    @Test
    void a_run_that_was_cut_short_goes_on_where_it_stopped() {
        long told = follower();
        long waiting = follower();
        Database.insert(Row.news(community));
        Database.update(
                "update follow_digest set told_until = utc_timestamp(6) - interval 25 hour,"
                        + " telling_until = utc_timestamp(6), last_agent_id = ?",
                told);
        runTheDigest();
        assertThat(mails(told)).isZero();
        assertThat(mails(waiting)).isOne();
        assertThat(Database.number("select count(*) from follow_digest where telling_until is null"))
                .isOne();
    }

    @Test
    void twelve_lines_at_most_and_how_many_more_there_are() {
        long one = follower();
        for (int i = 0; i < 14; i++) {
            Database.insert(Row.discussion(community).set("title", "Fil <b>" + i + "</b>"));
        }
        yesterday();
        runTheDigest();
        String parameters = Database.column(
                        "select parameters from mail_outbox where template = 'follow-digest'"
                                + " and recipient = (select email from agent where id = ?)",
                        one)
                .get(0);
        assertThat(parameters).contains("\"more\":2");
        assertThat(parameters.split("\"kind\"", -1)).hasSize(13);
    }
}
