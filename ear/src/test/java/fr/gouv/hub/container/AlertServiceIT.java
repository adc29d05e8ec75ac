package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.alert.AlertLimitException;
import fr.gouv.hub.domain.alert.AlertLine;
import fr.gouv.hub.domain.alert.AlertSearchException;
import fr.gouv.hub.domain.alert.CommunityAlert;
import fr.gouv.hub.domain.community.CommunityPublished;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.alert.AlertService;
import fr.gouv.hub.service.alert.AlertSweep;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeping searches, and being told once of each community that becomes visible. */
class AlertServiceIT extends InTheServer {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    AlertService alerts;

    @Inject
    AlertSweep sweep;

    @Inject
    Event<CommunityPublished> published;

    @Inject
    UserTransaction transaction;

    private long agent;
    private long other;

    /** A word that only this test's community has. */
    private String word;

    @BeforeEach
    void people() {
        agent = Database.insert(Row.agent());
        other = Database.insert(Row.agent());
        word = Row.unique("mot").replace("-", "");
    }

    private void keep(long who, String search) {
        Calls.as(who, () -> alerts.keep(search, "Essai"));
    }

    private Row community() {
        return Row.community().set("purpose", "Une communauté pour " + word);
    }

    private void publish(long community, boolean commit) throws Exception {
        transaction.begin();
        published.fire(new CommunityPublished(community));
        if (commit) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
    }

    /** What the timer does; another node may have the publication in hand. */
    private void awaitSwept(long community) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Database.number("select count(*) from community_publication where community_id = ?", community) > 0) {
            assertThat(Instant.now())
                    .as("alerts of a publication are looked at")
                    .isBefore(end);
            sweep.step();
            Thread.sleep(20);
        }
    }

    private static List<String> mailsTo(long agent) {
        return Database.column(
                "select parameters from mail_outbox where template = 'alert-matched'"
                        + " and recipient = (select email from agent where id = ?)",
                agent);
    }

    private static long kept(long agent) {
        return Database.number("select count(*) from community_alert where agent_id = ?", agent);
    }

    @Test
    void a_search_is_kept_once_however_often_it_is_asked_for() {
        List<Calls.Outcome<Void>> outcomes =
                Calls.atOnce(Collections.nCopies(30, agent), Calls.returning(() -> alerts.keep("q=" + word, "Essai")));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(kept(agent)).isEqualTo(1);
        assertThat(Calls.as(agent, () -> alerts.isKept("q=" + word))).isTrue();
        assertThat(Calls.as(other, () -> alerts.isKept("q=" + word))).isFalse();
    }

    @Test
    void forty_different_searches_at_once_leave_twenty() {
        AtomicInteger number = new AtomicInteger();
        List<Calls.Outcome<Void>> outcomes = Calls.atOnce(
                Collections.nCopies(2 * CommunityAlert.MOST, agent),
                Calls.returning(() -> alerts.keep("q=" + word + number.incrementAndGet(), "Essai")));
        assertThat(outcomes.stream().filter(Calls.Outcome::succeeded)).hasSize(CommunityAlert.MOST);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(AlertLimitException.class));
        assertThat(kept(agent)).isEqualTo(CommunityAlert.MOST);
    }

    @Test
    void a_search_that_narrows_nothing_or_is_too_long_is_refused() {
        assertThatThrownBy(() -> keep(agent, "")).isInstanceOf(AlertSearchException.class);
        assertThatThrownBy(() -> keep(agent, "q=" + "x".repeat(CommunityAlert.LONGEST_SEARCH)))
                .isInstanceOf(AlertSearchException.class);
        assertThat(kept(agent)).isZero();
    }

    @Test
    void only_its_agent_sees_and_deletes_an_alert() {
        keep(agent, "q=" + word);
        AlertLine line = Calls.as(agent, () -> alerts.mine()).get(0);
        assertThat(line.search()).isEqualTo("q=" + word);
        assertThat(Calls.as(other, () -> alerts.mine())).isEmpty();
        assertThatThrownBy(() -> Calls.as(other, () -> alerts.get(line.id()))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.as(other, () -> alerts.delete(line.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.asVisitor(() -> alerts.delete(line.id())))
                .isInstanceOf(jakarta.ejb.EJBAccessException.class);
        assertThat(kept(agent)).isEqualTo(1);
        Calls.as(agent, () -> alerts.delete(line.id()));
        assertThat(kept(agent)).isZero();
        assertThatThrownBy(() -> Calls.as(agent, () -> alerts.delete(line.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void those_who_wait_for_it_are_told_once_of_a_community_published_twice() throws Exception {
        keep(agent, "q=" + word);
        keep(other, "q=autre" + word);
        long community = Database.insert(community());
        publish(community, true);
        awaitSwept(community);
        publish(community, true);
        awaitSwept(community);
        assertThat(mailsTo(agent)).singleElement().asString().contains("Essai", "/communautes?q=" + word);
        assertThat(mailsTo(other)).isEmpty();
        assertThat(Calls.as(agent, () -> alerts.mine()).get(0).told()).isEqualTo(1);
    }

    @Test
    void many_sweeps_at_once_tell_once() throws Exception {
        keep(agent, "q=" + word);
        long community = Database.insert(community());
        publish(community, true);
        Calls.atOnce(Collections.nCopies(12, other), Calls.returning(() -> sweep.step()));
        awaitSwept(community);
        assertThat(mailsTo(agent)).hasSize(1);
    }

    @Test
    void a_publication_that_is_rolled_back_tells_nobody() throws Exception {
        keep(agent, "q=" + word);
        long community = Database.insert(community());
        publish(community, false);
        assertThat(Database.number("select count(*) from community_publication where community_id = ?", community))
                .isZero();
        assertThat(mailsTo(agent)).isEmpty();
    }

    @Test
    void a_community_that_is_not_listed_is_never_told() throws Exception {
        keep(agent, "q=" + word);
        long hidden = Database.insert(community().set("visibility", "HIDDEN").set("join_policy", "INVITATION"));
        long proposed = Database.insert(community().set("status", "PROPOSED"));
        long archived = Database.insert(community().set("status", "ARCHIVED"));
        List<Long> unlisted = List.of(hidden, proposed, archived);
        for (long community : unlisted) {
            publish(community, true);
        }
        for (long community : unlisted) {
            awaitSwept(community);
        }
        assertThat(mailsTo(agent)).isEmpty();
        Database.update("update community set visibility = 'LISTED_MEMBER_CONTENT' where id = ?", hidden);
        publish(hidden, true);
        awaitSwept(hidden);
        assertThat(mailsTo(agent)).as("hidden no longer").hasSize(1);
    }

    @Test
    void a_member_needs_not_be_told() throws Exception {
        keep(agent, "q=" + word);
        long community = Database.insert(community());
        Database.insert(Row.membership(community, agent, "LEAD"));
        publish(community, true);
        awaitSwept(community);
        assertThat(mailsTo(agent)).isEmpty();
    }

    @Test
    void every_filter_of_a_search_counts_and_one_that_is_gone_finds_nothing() throws Exception {
        String territory = "territoire=R53";
        keep(agent, "q=" + word + "&theme=design&" + territory);
        keep(agent, "q=" + word + "&" + territory);
        keep(agent, "q=" + word + "&theme=disparu");
        long community = Database.insert(community());
        Database.insert(Row.of("community_territory")
                .set("community_id", community)
                .set("territory_id", Database.number("select id from territory where code = 'D35'")));
        publish(community, true);
        awaitSwept(community);
        assertThat(mailsTo(agent)).singleElement().asString().contains("?q=" + word + "&" + territory);
    }

    @Test
    void more_alerts_than_fit_one_batch_are_all_looked_at() throws Exception {
        List<Long> crowd = java.util.stream.Stream.generate(() -> Database.insert(Row.agent()))
                .limit(520)
                .toList();
        for (Long one : crowd) {
            Database.insert(Row.of("community_alert")
                    .set("agent_id", one)
                    .set("search", "q=" + word)
                    .set("label", "Essai")
                    .set("created_at", Row.now()));
        }
        long community = Database.insert(community());
        publish(community, true);
        awaitSwept(community);
        assertThat(Database.number("select count(*) from community_alert_notice where community_id = ?", community))
                .isEqualTo(520);
        Database.update(
                "delete from mail_outbox where template = 'alert-matched' and status = 'PENDING' and parameters like ?",
                "%" + word + "%");
    }
}
