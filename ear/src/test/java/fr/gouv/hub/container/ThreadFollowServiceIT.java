package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.discussion.Called;
import fr.gouv.hub.domain.discussion.FollowState;
import fr.gouv.hub.domain.discussion.Hearing;
import fr.gouv.hub.domain.discussion.PostDraft;
import fr.gouv.hub.domain.discussion.ThreadDraft;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.service.discussion.DiscussionService;
import fr.gouv.hub.service.discussion.DiscussionWritingService;
import fr.gouv.hub.service.discussion.ThreadFollowService;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told what of a thread, and who is not. */
class ThreadFollowServiceIT extends InTheServer {

    @Inject
    DiscussionService discussions;

    @Inject
    DiscussionWritingService writing;

    @Inject
    ThreadFollowService follows;

    private long author;
    private long member;
    private long zoe;
    private long community;
    private long thread;

    @BeforeEach
    void people() {
        author = Database.insert(Row.agent());
        member = Database.insert(Row.agent());
        zoe = Database.insert(Row.agent().set("first_name", "Zoé").set("last_name", "Aperçue"));
        Row row = Row.community();
        community = Database.insert(row);
        for (long agent : List.of(author, member, zoe)) {
            Database.insert(Row.membership(community, agent, "MEMBER"));
        }
        ThreadDraft draft = new ThreadDraft();
        draft.setTitle("Un sujet");
        draft.setBody("Premier message.");
        thread = Calls.as(author, () -> writing.start(row.get("slug"), draft)).thread();
    }

    @AfterEach
    void close() {
        Database.closeTestCommunities();
    }

    private void reply(long agent, String body) {
        PostDraft draft = new PostDraft();
        draft.setBody(body);
        Calls.as(agent, () -> writing.reply(thread, draft));
    }

    private long mails(long agent, String template) {
        return Database.number(
                "select count(*) from mail_outbox o join agent a on a.email = o.recipient where a.id = ? and o.template = ?",
                agent,
                template);
    }

    private FollowState state(long agent) {
        return Calls.as(agent, () -> discussions.thread(thread, 1)).hearing().state();
    }

    @Test
    void whoever_writes_follows_and_hears_of_answers_but_not_of_his_own() {
        assertThat(state(author)).isEqualTo(FollowState.FOLLOWED);
        assertThat(state(member)).isNull();
        reply(member, "Une réponse.");
        assertThat(state(member)).isEqualTo(FollowState.FOLLOWED);
        assertThat(mails(author, "post-answered")).isOne();
        assertThat(mails(member, "post-answered")).isZero();
        reply(author, "Merci.");
        assertThat(mails(author, "post-answered")).isOne();
        assertThat(mails(member, "post-answered")).isOne();
    }

    @Test
    void whoever_has_muted_hears_nothing_even_after_writing_again() {
        Calls.as(author, () -> follows.become(thread, FollowState.MUTED));
        reply(member, "Une réponse.");
        reply(author, "J’écris encore.");
        reply(member, "Une autre.");
        assertThat(state(author)).isEqualTo(FollowState.MUTED);
        assertThat(mails(author, "post-answered")).isZero();
        Calls.as(author, () -> follows.become(thread, FollowState.FOLLOWED));
        reply(member, "Encore une.");
        assertThat(mails(author, "post-answered")).isOne();
    }

    @Test
    void a_mention_is_one_mail_in_the_place_of_the_answers() {
        reply(zoe, "J’arrive.");
        reply(member, "@zoe.apercue @Zoé.Aperçue et @personne.inconnue : voyez.");
        assertThat(mails(zoe, "post-mentioned")).isOne();
        assertThat(mails(zoe, "post-answered")).isZero();
        reply(zoe, "Moi-même, @zoe.apercue.");
        assertThat(mails(zoe, "post-mentioned")).isOne();
    }

    @Test
    void a_member_who_never_wrote_hears_when_he_is_called_and_not_otherwise() {
        long quiet = Database.insert(Row.agent().set("first_name", "Anne-Marie").set("last_name", "L’Œillet"));
        long stranger =
                Database.insert(Row.agent().set("first_name", "Personne").set("last_name", "D’ici"));
        Database.insert(Row.membership(community, quiet, "MEMBER"));
        reply(member, "Sans appeler personne.");
        assertThat(mails(quiet, "post-mentioned") + mails(quiet, "post-answered"))
                .isZero();
        reply(member, "@anne-marie.l-oeillet et @personne.d-ici : voyez.");
        assertThat(mails(quiet, "post-mentioned")).isOne();
        assertThat(mails(stranger, "post-mentioned")).as("no member").isZero();
        Calls.as(quiet, () -> follows.become(thread, FollowState.MUTED));
        reply(member, "@anne-marie.l-oeillet, encore.");
        assertThat(mails(quiet, "post-mentioned")).isOne();
    }

    @Test
    void an_author_is_told_whom_he_called_and_whom_he_did_not() {
        String text = "@zoe.apercue et @personne.inconnue : voyez.";
        Database.update("update membership set listed = 0 where agent_id = ?", zoe);
        assertThat(Calls.as(member, () -> follows.called(thread, text)))
                .as("she does not show that she is a member")
                .isEqualTo(new Called(List.of(), List.of("zoe.apercue", "personne.inconnue")));
        Called shown = new Called(List.of("zoe.apercue"), List.of("personne.inconnue"));
        Database.update("update membership set listed = 1 where agent_id = ?", zoe);
        assertThat(Calls.as(member, () -> follows.called(thread, text))).isEqualTo(shown);
        Database.update("update membership set listed = 0 where agent_id = ?", zoe);
        reply(zoe, "J’en suis.");
        assertThat(Calls.as(member, () -> follows.called(thread, text)))
                .as("everybody there reads her name")
                .isEqualTo(shown);
        assertThat(Calls.as(zoe, () -> follows.called(thread, "@zoe.apercue")).isNobody())
                .isTrue();
        long stranger = Database.insert(Row.agent());
        assertThatThrownBy(() -> Calls.as(stranger, () -> follows.called(thread, text)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void whoever_has_muted_the_community_is_told_that_following_brings_nothing() {
        Database.insert(Row.of("community_follow")
                .set("community_id", community)
                .set("agent_id", author)
                .set("state", "MUTED")
                .set("changed_at", Row.now()));
        assertThat(Calls.as(author, () -> discussions.thread(thread, 1)).hearing())
                .isEqualTo(new Hearing(FollowState.FOLLOWED, true));
        reply(member, "Une réponse.");
        assertThat(mails(author, "post-answered")).isZero();
        assertThat(Calls.asVisitor(() -> discussions.thread(thread, 1)).hearing())
                .isEqualTo(Hearing.NONE);
    }

    @Test
    void who_has_left_hears_nothing_any_more() {
        Database.update("delete from membership where community_id = ? and agent_id = ?", community, author);
        reply(member, "Une réponse.");
        assertThat(mails(author, "post-answered")).isZero();
    }

    @Test
    void only_members_follow_and_asking_many_times_at_once_is_asking_once() {
        long stranger = Database.insert(Row.agent());
        assertThatThrownBy(() -> Calls.as(stranger, () -> follows.become(thread, FollowState.FOLLOWED)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(Calls.atOnce(
                        Collections.nCopies(10, member),
                        Calls.returning(() -> follows.become(thread, FollowState.FOLLOWED))))
                .allMatch(Calls.Outcome::succeeded);
        assertThat(Database.number(
                        "select count(*) from discussion_follow where discussion_id = ? and agent_id = ?",
                        thread,
                        member))
                .isOne();
    }

    @Test
    void a_form_sent_twice_tells_once() {
        PostDraft draft = new PostDraft();
        draft.setBody("Une fois.");
        Calls.atOnce(Collections.nCopies(5, member), () -> writing.reply(thread, draft));
        assertThat(mails(author, "post-answered")).isOne();
    }
}
