package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.community.CommunityDraft;
import fr.gouv.hub.domain.community.CommunityStatusException;
import fr.gouv.hub.domain.community.ElsewhereException;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.NameTakenException;
import fr.gouv.hub.domain.community.NearCommunity;
import fr.gouv.hub.domain.community.Openness;
import fr.gouv.hub.domain.community.SlugException;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.MovedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.steering.ChangeKind;
import fr.gouv.hub.domain.steering.ChangeLine;
import fr.gouv.hub.domain.steering.OrphanLine;
import fr.gouv.hub.domain.steering.ProposalLine;
import fr.gouv.hub.domain.steering.SteeringException;
import fr.gouv.hub.service.account.ErasureService;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.membership.MemberService;
import fr.gouv.hub.service.steering.CommunityLifeService;
import fr.gouv.hub.service.steering.CommunitySettingsService;
import fr.gouv.hub.service.steering.ContinuityService;
import fr.gouv.hub.service.steering.DormancyService;
import fr.gouv.hub.service.steering.DormancyTimer;
import fr.gouv.hub.service.steering.ProposalService;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A community from its proposal to the archive, its addresses, its animateurs. */
class SteeringServiceIT extends InTheServer {

    @Inject
    ProposalService proposals;

    @Inject
    CommunityLifeService lives;

    @Inject
    CommunityService communities;

    @Inject
    MemberService members;

    @Inject
    DormancyService dormancy;

    @Inject
    DormancyTimer nights;

    @Inject
    CommunitySettingsService settings;

    @Inject
    ErasureService erasure;

    @Inject
    ContinuityService continuity;

    private long author;
    private long moderator;
    private long stranger;

    @BeforeEach
    void people() {
        author = Database.insert(Row.agent());
        stranger = Database.insert(Row.agent());
        moderator = Database.insert(Row.agent());
        Database.insert(Row.of("agent_role").set("agent_id", moderator).set("role", "MODERATOR"));
    }

    private static CommunityDraft draft(String name) {
        CommunityDraft draft = new CommunityDraft();
        draft.setName(name);
        draft.setPurpose("Pour un essai");
        draft.setDescription("Rien.");
        draft.setOpenness(new Openness(JoinPolicy.OPEN, Visibility.LISTED_PUBLIC_CONTENT));
        draft.setThemes(Set.of("design"));
        draft.setTerritories(Set.of("FR"));
        return draft;
    }

    private String propose() {
        String name = Row.unique("Essai proposé");
        return Calls.as(author, () -> proposals.propose(draft(name)));
    }

    private static String status(String slug) {
        return Database.column("select status from community where slug = ?", slug)
                .get(0);
    }

    private static long id(String slug) {
        return Database.number("select id from community where slug = ?", slug);
    }

    private static List<String> mailsTo(long agent) {
        return Database.column(
                "select template from mail_outbox where recipient = (select email from agent where id = ?) order by id",
                agent);
    }

    private static String name(String slug) {
        return Database.column("select name from community where slug = ?", slug)
                .get(0);
    }

    @Test
    void a_proposal_is_reviewed_and_published_and_whoever_waits_for_it_hears() throws InterruptedException {
        Database.insert(Row.of("community_alert")
                .set("agent_id", stranger)
                .set("search", "theme=design")
                .set("label", "Design")
                .set("created_at", Row.now()));
        String slug = propose();
        assertThat(Database.column(
                        "select role from membership where community_id = ? and agent_id = ?", id(slug), author))
                .containsExactly("LEAD");
        assertThat(mailsTo(moderator)).contains("community-proposed");
        assertThatThrownBy(() -> Calls.as(stranger, () -> communities.get(slug)))
                .isInstanceOf(NotFoundException.class);
        assertThat(Calls.as(moderator, () -> lives.queue()).proposals())
                .extracting(ProposalLine::slug)
                .contains(slug);
        assertThatThrownBy(() -> Calls.as(moderator, () -> lives.publish(slug)))
                .as("not before it is reviewed")
                .isInstanceOf(CommunityStatusException.class);
        Calls.as(moderator, () -> lives.begin(slug));
        assertThatThrownBy(() -> Calls.as(moderator, () -> lives.sendBack(slug, " ")))
                .isInstanceOf(SteeringException.class);
        Calls.as(moderator, () -> lives.sendBack(slug, "À qui s’adresse-t-elle ?"));
        assertThat(status(slug)).isEqualTo("PROPOSED");
        Calls.as(moderator, () -> lives.begin(slug));
        Calls.as(moderator, () -> lives.publish(slug));
        assertThat(status(slug)).isEqualTo("PUBLISHED");
        for (int i = 0; i < 60 && mailsTo(stranger).isEmpty(); i++) {
            Thread.sleep(500);
        }
        assertThat(mailsTo(stranger)).as("« prévenez-moi »").containsExactly("alert-matched");
        assertThat(mailsTo(author)).containsExactly("proposal-decided", "proposal-decided");
        assertThat(Calls.as(stranger, () -> communities.get(slug)).slug()).isEqualTo(slug);
        assertThat(Calls.as(author, () -> lives.life(slug)).history())
                .extracting(ChangeLine::kind)
                .extracting(Enum::name)
                .containsExactly("PUBLISHED", "REVIEWED", "SENT_BACK", "REVIEWED", "PROPOSED");
    }

    private static CommunityDraft elsewhere(String url) {
        CommunityDraft draft = draft(Row.unique("Salon proposé"));
        draft.setHosting(Hosting.REFERENCED);
        draft.setExternalUrl(url);
        draft.setExternalPlace("Tchap");
        draft.setContactEmail("salon@essai.gouv.fr");
        draft.setOpenness(new Openness(JoinPolicy.INVITATION, Visibility.HIDDEN));
        return draft;
    }

    @Test
    void a_community_that_lives_elsewhere_is_reviewed_like_any_other_and_has_no_member() {
        String slug = Calls.as(author, () -> proposals.propose(elsewhere("https://www.tchap.gouv.fr/#/salon")));
        assertThat(Database.column(
                        "select concat_ws(' ', hosting, visibility, join_policy, external_url, external_place, contact_email,"
                                + " member_count) from community where slug = ?",
                        slug))
                .containsExactly("REFERENCED LISTED_PUBLIC_CONTENT OPEN https://www.tchap.gouv.fr/#/salon Tchap"
                        + " salon@essai.gouv.fr 0");
        assertThat(Database.number("select count(*) from membership where community_id = ?", id(slug)))
                .isZero();
        assertThat(mailsTo(moderator)).contains("community-proposed");
        for (long other : List.of(author, stranger)) {
            assertThatThrownBy(() -> Calls.as(other, () -> communities.get(slug)))
                    .isInstanceOf(NotFoundException.class);
        }
        Calls.as(moderator, () -> lives.begin(slug));
        assertThatThrownBy(() -> Calls.as(moderator, () -> lives.sendBack(slug, "Pourquoi ?")))
                .as("whoever proposed it could not change it")
                .isInstanceOf(CommunityStatusException.class);
        Calls.as(moderator, () -> lives.publish(slug));
        assertThat(Calls.asVisitor(() -> communities.get(slug)).externalPlace()).isEqualTo("Tchap");
        assertThat(mailsTo(author)).containsExactly("proposal-decided");
    }

    @Test
    void whoever_proposed_what_lives_elsewhere_hears_that_it_is_turned_down() {
        String slug = Calls.as(author, () -> proposals.propose(elsewhere("https://www.tchap.gouv.fr")));
        assertThatThrownBy(() -> Calls.as(moderator, () -> lives.archive(slug, name(slug), " ")))
                .isInstanceOf(SteeringException.class);
        Calls.as(moderator, () -> lives.archive(slug, name(slug), "Le salon est fermé."));
        assertThat(mailsTo(author)).containsExactly("proposal-decided");
        assertThat(Database.column(
                                "select parameters from mail_outbox where template = 'proposal-decided'"
                                        + " and recipient = (select email from agent where id = ?)",
                                author)
                        .get(0))
                .contains("Le salon est fermé.")
                .as("he could not read it there")
                .doesNotContain("/communautes/" + slug);
    }

    @Test
    void the_card_of_what_lives_elsewhere_is_changed_by_those_who_oversee_the_hub_and_by_nobody_else() {
        String slug = Calls.as(author, () -> proposals.propose(elsewhere("https://www.tchap.gouv.fr")));
        Calls.as(moderator, () -> lives.begin(slug));
        Calls.as(moderator, () -> lives.publish(slug));
        long member = Database.insert(Row.agent());
        Database.insert(Row.membership(id(slug), member, "LEAD"));
        CommunityDraft shown =
                Calls.as(moderator, () -> settings.settings(slug)).draft();
        assertThat(shown.getExternalUrl()).isEqualTo("https://www.tchap.gouv.fr");
        for (long other : List.of(author, stranger, member)) {
            assertThatThrownBy(() -> Calls.as(other, () -> settings.settings(slug)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> settings.save(slug, shown)))
                    .isInstanceOf(ForbiddenException.class);
        }
        for (String url : new String[] {null, " ", "javascript:alert(1)", "http://tchap.gouv.fr", "https://un deux"}) {
            shown.setExternalUrl(url);
            assertThatThrownBy(() -> Calls.as(moderator, () -> settings.save(slug, shown)))
                    .as(url)
                    .isInstanceOf(ElsewhereException.class);
        }
        shown.setExternalUrl("https://osmose.numerique.gouv.fr/salon");
        shown.setExternalPlace("Osmose");
        shown.setHosting(Hosting.HOSTED);
        shown.setOpenness(new Openness(JoinPolicy.INVITATION, Visibility.HIDDEN));
        assertThat(Calls.as(moderator, () -> settings.save(slug, shown))).isZero();
        assertThat(Database.column(
                        "select concat_ws(' ', hosting, visibility, external_url, external_place) from community where slug = ?",
                        slug))
                .containsExactly("REFERENCED LISTED_PUBLIC_CONTENT https://osmose.numerique.gouv.fr/salon Osmose");
        assertThatThrownBy(() -> Calls.as(moderator, () -> settings.save(slug, shown)))
                .isInstanceOf(StaleEditException.class);
        String here = propose();
        assertThatThrownBy(() -> Calls.as(moderator, () -> settings.settings(here)))
                .as("what lives on the hub is its animateurs' alone")
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void two_reviewers_at_once_publish_once() {
        String slug = propose();
        Calls.as(moderator, () -> lives.begin(slug));
        List<Calls.Outcome<Void>> outcomes =
                Calls.atOnce(Collections.nCopies(4, moderator), Calls.returning(() -> lives.publish(slug)));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(mailsTo(author)).containsExactly("proposal-decided");
    }

    @Test
    void only_those_who_oversee_the_hub_review_and_only_animateurs_steer() {
        String slug = propose();
        for (long other : List.of(author, stranger)) {
            assertThatThrownBy(() -> Calls.as(other, () -> lives.queue())).isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> Calls.as(author, () -> lives.begin(slug))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> Calls.as(stranger, () -> lives.begin(slug))).isInstanceOf(NotFoundException.class);
        Calls.as(moderator, () -> lives.begin(slug));
        assertThatThrownBy(() -> Calls.as(author, () -> lives.publish(slug))).isInstanceOf(ForbiddenException.class);
        Calls.as(moderator, () -> lives.publish(slug));
        for (Calls.Action action : List.<Calls.Action>of(
                () -> lives.life(slug),
                () -> lives.fallAsleep(slug),
                () -> lives.archive(slug, name(slug), null),
                () -> lives.move(slug, "autre-adresse"))) {
            assertThatThrownBy(() -> Calls.as(stranger, action)).isInstanceOf(ForbiddenException.class);
        }
        assertThat(status(slug)).isEqualTo("PUBLISHED");
    }

    @Test
    void a_community_falls_asleep_wakes_up_and_is_archived_with_its_name() {
        String slug = propose();
        Calls.as(moderator, () -> lives.begin(slug));
        Calls.as(moderator, () -> lives.publish(slug));
        Calls.as(author, () -> lives.fallAsleep(slug));
        assertThat(status(slug)).isEqualTo("DORMANT");
        Calls.as(author, () -> lives.wake(slug));
        assertThatThrownBy(() -> Calls.as(author, () -> lives.archive(slug, "autre", null)))
                .isInstanceOf(SteeringException.class);
        String name = name(slug);
        Calls.as(author, () -> lives.archive(slug, name, null));
        assertThat(status(slug)).isEqualTo("ARCHIVED");
        assertThatThrownBy(() -> Calls.as(stranger, () -> communities.get(slug)))
                .isInstanceOf(NotFoundException.class);
        assertThat(Calls.as(author, () -> communities.get(slug)).slug()).isEqualTo(slug);
        assertThatThrownBy(() -> Calls.as(author, () -> lives.publish(slug))).isInstanceOf(ForbiddenException.class);
        Calls.as(moderator, () -> lives.publish(slug));
        assertThat(status(slug)).isEqualTo("PUBLISHED");
    }

    @Test
    void an_old_address_leads_to_the_community_for_ever_and_belongs_to_nobody_else() {
        String first = propose();
        Calls.as(moderator, () -> lives.begin(first));
        Calls.as(moderator, () -> lives.publish(first));
        String second = Row.unique("adresse");
        String third = Row.unique("adresse");
        assertThat(Calls.as(author, () -> lives.move(first, " " + second + " ")))
                .isEqualTo(second);
        Calls.as(author, () -> lives.move(second, third));
        for (String old : List.of(first, second)) {
            assertThatThrownBy(() -> Calls.asVisitor(() -> communities.get(old)))
                    .isInstanceOfSatisfying(MovedException.class, moved -> assertThat(moved.to())
                            .isEqualTo(third));
        }
        String other = propose();
        assertThatThrownBy(() -> Calls.as(author, () -> lives.move(other, first)))
                .isInstanceOf(SlugException.class);
        assertThatThrownBy(() -> Calls.as(author, () -> lives.move(other, third)))
                .isInstanceOf(SlugException.class);
        assertThatThrownBy(() -> Calls.as(author, () -> lives.move(other, "Pas une adresse")))
                .isInstanceOf(SlugException.class);
        Calls.as(author, () -> lives.move(third, first));
        assertThat(Calls.asVisitor(() -> communities.get(first)).slug()).isEqualTo(first);
        Database.update("update community set visibility = 'HIDDEN', join_policy = 'INVITATION' where slug = ?", first);
        assertThatThrownBy(() -> Calls.asVisitor(() -> communities.get(second)))
                .as("an old address tells nothing of a hidden community")
                .isInstanceOfSatisfying(NotFoundException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("shared.error.notFound"));
    }

    @Test
    void one_name_is_proposed_once_and_like_names_get_addresses_of_their_own() {
        String name = Row.unique("Nom disputé");
        List<Calls.Outcome<String>> outcomes =
                Calls.atOnce(Collections.nCopies(5, author), () -> proposals.propose(draft(name)));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(NameTakenException.class));
        String first = Calls.as(author, () -> proposals.propose(draft(name + " !")));
        assertThat(first).endsWith("-2");
    }

    private static CommunityDraft hidden(String name) {
        CommunityDraft draft = draft(name);
        draft.setOpenness(new Openness(JoinPolicy.INVITATION, Visibility.HIDDEN));
        return draft;
    }

    private CommunityDraft settingsOf(String slug) {
        return Calls.as(author, () -> settings.settings(slug).draft());
    }

    @Test
    void no_answer_tells_that_a_hidden_community_has_a_name_or_an_address() {
        String name = Row.unique("Projet secret");
        String secret = Calls.as(author, () -> proposals.propose(hidden(name)));
        assertThat(secret).matches("projet-secret-[a-z0-9-]+-[a-z2-9]{8}");
        Calls.as(moderator, () -> lives.begin(secret));
        Calls.as(moderator, () -> lives.publish(secret));
        String other = Calls.as(stranger, () -> proposals.propose(draft(name.toUpperCase(Locale.ROOT))));
        assertThat(secret).as("as if there were no other").startsWith(other + "-");

        String third = propose();
        CommunityDraft renamed = settingsOf(third);
        renamed.setName(name);
        assertThatThrownBy(() -> Calls.as(author, () -> settings.save(third, renamed)))
                .as("the one that is listed holds it")
                .isInstanceOf(NameTakenException.class);
        CommunityDraft opened = settingsOf(secret);
        opened.setOpenness(new Openness(JoinPolicy.OPEN, Visibility.LISTED_PUBLIC_CONTENT));
        assertThatThrownBy(() -> Calls.as(author, () -> settings.save(secret, opened)))
                .as("against the hidden one as well, once it wants to be seen")
                .isInstanceOf(NameTakenException.class);
        opened.setName(name + " bis");
        Calls.as(author, () -> settings.save(secret, opened));
        assertThat(Database.column("select visibility from community where slug = ?", secret))
                .containsExactly("LISTED_PUBLIC_CONTENT");
    }

    @Test
    void a_listed_community_takes_the_name_of_a_hidden_one_and_a_hidden_one_any_name() {
        String name = Row.unique("Projet masqué");
        Calls.as(author, () -> proposals.propose(hidden(name)));
        Calls.as(author, () -> proposals.propose(hidden(name)));
        String listed = propose();
        CommunityDraft renamed = settingsOf(listed);
        renamed.setName(name);
        Calls.as(author, () -> settings.save(listed, renamed));
        Calls.as(author, () -> proposals.propose(hidden(name)));
        assertThat(Database.number("select count(*) from community where name = ?", name))
                .isEqualTo(4);
        CommunityDraft withdrawn = settingsOf(listed);
        withdrawn.setOpenness(new Openness(JoinPolicy.INVITATION, Visibility.HIDDEN));
        Calls.as(author, () -> settings.save(listed, withdrawn));
        assertThat(Calls.as(stranger, () -> proposals.propose(draft(name)))).isNotEmpty();
    }

    @Test
    void hidden_communities_of_one_name_that_are_shown_at_once_leave_one_shown() {
        String name = Row.unique("Deux masquées");
        List<String> slugs = Stream.generate(() -> Calls.as(author, () -> proposals.propose(hidden(name))))
                .limit(4)
                .toList();
        List<CommunityDraft> drafts = slugs.stream().map(this::settingsOf).toList();
        drafts.forEach(draft -> draft.setOpenness(new Openness(JoinPolicy.OPEN, Visibility.LISTED_PUBLIC_CONTENT)));
        AtomicInteger next = new AtomicInteger();
        List<Calls.Outcome<Long>> outcomes = Calls.atOnce(Collections.nCopies(4, author), () -> {
            int mine = next.getAndIncrement();
            return settings.save(slugs.get(mine), drafts.get(mine));
        });
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(NameTakenException.class));
        assertThatThrownBy(() -> Database.update(
                        "update community set visibility = 'LISTED_PUBLIC_CONTENT' where name = ?", name))
                .as("the database holds it without the code")
                .hasStackTraceContaining("community_held_name_uk");
    }

    @Test
    void a_listed_and_a_hidden_proposal_of_one_name_at_once_both_succeed() {
        String name = Row.unique("Deux à la fois");
        AtomicInteger next = new AtomicInteger();
        List<Calls.Outcome<String>> outcomes = Calls.atOnce(
                Collections.nCopies(4, author),
                () -> proposals.propose(next.getAndIncrement() == 2 ? draft(name) : hidden(name)));
        assertThat(outcomes).allMatch(Calls.Outcome::succeeded);
    }

    @Test
    void a_hidden_community_that_moves_gets_an_address_that_nobody_guesses() {
        String secret = Calls.as(author, () -> proposals.propose(hidden(Row.unique("Masquée"))));
        String typed = Row.unique("adresse");
        String there = Calls.as(author, () -> lives.move(secret, typed));
        assertThat(there).matches(typed + "-[a-z2-9]{8}");
        assertThat(Calls.as(author, () -> lives.move(there, there))).isEqualTo(there);
        String other = propose();
        assertThat(Calls.as(author, () -> lives.move(other, typed)))
                .as("the address is free, and no answer tells otherwise")
                .isEqualTo(typed);
    }

    @Test
    void the_history_says_whose_role_changed_to_those_who_may_see_members() {
        String slug = propose();
        Calls.as(moderator, () -> lives.begin(slug));
        Calls.as(moderator, () -> lives.publish(slug));
        long community = id(slug);
        long zoe = Database.insert(Row.agent().set("first_name", "Zoé").set("last_name", "Promue"));
        long membership = Database.insert(Row.membership(community, zoe, "MEMBER"));
        Calls.as(author, () -> members.changeRole(slug, membership, CommunityRole.FACILITATOR));
        assertThat(subjects(author, slug)).containsExactly("Zoé Promue");
        assertThat(subjects(moderator, slug))
                .as("she animates: everybody sees it")
                .containsExactly("Zoé Promue");
        Calls.as(author, () -> members.changeRole(slug, membership, CommunityRole.MEMBER));
        assertThat(subjects(author, slug)).containsExactly("Zoé Promue", "Zoé Promue");
        assertThat(subjects(moderator, slug))
                .as("a member like others, whom the hub's team does not see")
                .containsExactly(null, null);
        assertThatThrownBy(() -> Calls.as(zoe, () -> lives.life(slug))).isInstanceOf(ForbiddenException.class);
        String address =
                Database.column("select email from agent where id = ?", zoe).get(0);
        Calls.as(zoe, () -> erasure.erase(address, "Compte supprimé"));
        assertThat(Calls.as(author, () -> lives.life(slug)).history())
                .filteredOn(line -> line.kind() == ChangeKind.ROLE)
                .hasSize(2)
                .allMatch(
                        line -> line.subject().erased() && line.subject().name().full() == null);
    }

    private List<String> subjects(long reader, String slug) {
        return Calls.as(reader, () -> lives.life(slug)).history().stream()
                .filter(line -> line.kind() == ChangeKind.ROLE)
                .map(line -> line.subject().name().full())
                .toList();
    }

    @Test
    void near_communities_come_first_and_hidden_ones_never() {
        String word = Row.unique("zorglub").replace("-", "");
        Database.insert(Row.community().set("name", "Le " + word));
        Database.insert(Row.community()
                .set("name", "Caché " + word)
                .set("visibility", "HIDDEN")
                .set("join_policy", "INVITATION"));
        List<NearCommunity> near = Calls.as(stranger, () -> proposals.near("du " + word + " et", "design", "FR"));
        assertThat(near).hasSize(6);
        assertThat(near.get(0).name()).isEqualTo("Le " + word);
        assertThat(near).extracting(NearCommunity::name).doesNotContain("Caché " + word);
        assertThat(Calls.as(stranger, () -> proposals.near("xq et du", null, null)))
                .isEmpty();
    }

    /** One of the hub that is larger than any other, so that it comes first among those that are as near. */
    private static String large(String table, String column, String reference, String code) {
        Row row = Row.community().set("member_count", 900_000);
        long community = Database.insert(row);
        long tag = Database.number("select id from " + reference + " where code = ?", code);
        Database.insert(Row.of(table).set("community_id", community).set(column, tag));
        return row.get("slug");
    }

    private List<String> near(String theme, String territory) {
        return Calls.as(stranger, () -> proposals.near("", theme, territory)).stream()
                .map(NearCommunity::slug)
                .toList();
    }

    @Test
    void a_region_is_near_its_departements_and_a_departement_its_region_alone() {
        String region = large("community_territory", "territory_id", "territory", "R84");
        String isere = large("community_territory", "territory_id", "territory", "D38");
        String rhone = large("community_territory", "territory_id", "territory", "D69");
        String other = large("community_territory", "territory_id", "territory", "D35");
        assertThat(near(null, "R84")).contains(region, isere, rhone).doesNotContain(other);
        assertThat(near("", "D38")).contains(region, isere).doesNotContain(rhone, other);
        assertThat(near(null, "R999")).isEmpty();
        Database.closeTestCommunities();
    }

    @Test
    void a_theme_is_near_those_under_it() {
        String parent = Database.column(
                        "select p.code from theme t join theme p on p.id = t.parent_id group by p.id having count(*) > 1"
                                + " order by p.id limit 1")
                .get(0);
        List<Long> under =
                Database.column("select t.id from theme t join theme p on p.id = t.parent_id where p.code = ?", parent)
                        .stream()
                        .map(Long::valueOf)
                        .toList();
        Row row = Row.community().set("member_count", 900_000);
        long community = Database.insert(row);
        under.subList(0, 2)
                .forEach(theme -> Database.insert(
                        Row.of("community_theme").set("community_id", community).set("theme_id", theme)));
        assertThat(near(parent, null)).contains(row.get("slug"));
        Database.closeTestCommunities();
    }

    @Test
    void a_community_without_animateur_is_seen_by_the_hub_which_appoints_a_volunteer() {
        Row row = Row.community().set("member_count", 1);
        long orphan = Database.insert(row);
        String slug = row.get("slug");
        Database.insert(Row.membership(orphan, author, "MEMBER"));
        Calls.as(author, () -> members.volunteer(slug));
        assertThat(Calls.as(moderator, () -> lives.queue()).orphans())
                .filteredOn(line -> line.slug().equals(slug))
                .extracting(OrphanLine::volunteers)
                .containsExactly(1L);
        long membership =
                Calls.as(moderator, () -> lives.life(slug)).volunteers().get(0).id();
        assertThatThrownBy(() -> Calls.as(author, () -> lives.appoint(slug, membership)))
                .isInstanceOf(ForbiddenException.class);
        Calls.as(moderator, () -> lives.appoint(slug, membership));
        assertThat(Database.column("select role from membership where id = ?", membership))
                .containsExactly("LEAD");
        assertThat(mailsTo(author)).containsExactly("role-changed");
        assertThatThrownBy(() -> Calls.as(moderator, () -> lives.appoint(slug, membership)))
                .isInstanceOf(CommunityStatusException.class);
    }

    private long quiet(int days) {
        long community = Database.insert(Row.community()
                .set("last_activity_at", Row.now().minusDays(days))
                .set("member_count", 1));
        Database.insert(Row.membership(community, author, "LEAD"));
        return community;
    }

    private static List<String> story(long community) {
        return Database.column("select kind from community_change where community_id = ? order by id", community);
    }

    private static String statusOf(long community) {
        return Database.column("select status from community where id = ?", community)
                .get(0);
    }

    @Test
    void a_quiet_community_is_warned_once_and_sleeps_a_month_later() {
        long young = quiet(334);
        long old = quiet(335);
        long forgotten = quiet(2_000);
        for (int night = 0; night < 3; night++) {
            nights.run();
        }
        assertThat(story(young)).isEmpty();
        for (long community : List.of(old, forgotten)) {
            assertThat(story(community)).containsExactly("WARNED");
            assertThat(statusOf(community)).isEqualTo("PUBLISHED");
        }
        assertThat(mailsTo(author)).containsExactly("community-quiet", "community-quiet");
        Database.update("update community_change set changed_at = changed_at - interval 29 day where kind = 'WARNED'");
        nights.run();
        assertThat(statusOf(old)).isEqualTo("PUBLISHED");
        Database.update("update community_change set changed_at = changed_at - interval 2 day where kind = 'WARNED'");
        Database.update("update community set last_activity_at = utc_timestamp(6) where id = ?", forgotten);
        nights.run();
        nights.run();
        assertThat(statusOf(old)).isEqualTo("DORMANT");
        assertThat(story(old)).containsExactly("WARNED", "ASLEEP");
        assertThat(statusOf(forgotten)).as("something has happened since").isEqualTo("PUBLISHED");
        assertThat(mailsTo(author)).hasSize(3);
    }

    @Test
    void two_nodes_at_once_warn_once() {
        long community = quiet(400);
        Calls.atOnce(Collections.nCopies(6, author), () -> {
            dormancy.keepUp(community);
            return null;
        });
        assertThat(story(community)).containsExactly("WARNED");
        assertThat(mailsTo(author)).containsExactly("community-quiet");
    }

    @Test
    void whoever_is_left_without_animateur_is_asked_once_and_again_after_somebody_came_and_went() {
        long community = Database.insert(Row.community().set("member_count", 2));
        Database.insert(Row.membership(community, author, "FACILITATOR"));
        Database.insert(Row.membership(community, stranger, "MEMBER"));
        Database.insert(Row.of("community_follow")
                .set("community_id", community)
                .set("agent_id", stranger)
                .set("state", "MUTED")
                .set("changed_at", Row.now()));
        assertThat(continuity.due()).contains(community);
        for (int night = 0; night < 3; night++) {
            continuity.keepUp(community);
        }
        assertThat(continuity.due()).doesNotContain(community);
        assertThat(story(community)).containsExactly("ORPHANED");
        assertThat(mailsTo(author)).containsExactly("community-orphaned");
        assertThat(mailsTo(stranger)).as("he has muted it").isEmpty();
        assertThat(mailsTo(moderator)).containsExactly("community-orphaned-hub");
        Database.update(
                "update membership set role = 'LEAD' where community_id = ? and agent_id = ?", community, author);
        continuity.keepUp(community);
        assertThat(story(community)).containsExactly("ORPHANED");
        Database.update("delete from membership where community_id = ? and agent_id = ?", community, author);
        Database.update("update community set member_count = 1 where id = ?", community);
        continuity.keepUp(community);
        assertThat(story(community)).containsExactly("ORPHANED", "ORPHANED");
        assertThat(mailsTo(author)).as("a member no more").containsExactly("community-orphaned");
    }

    @Test
    void nobody_is_asked_where_somebody_animates_or_nobody_could() {
        long led = Database.insert(Row.community().set("member_count", 1));
        Database.insert(Row.membership(led, author, "LEAD"));
        long archived = Database.insert(Row.community().set("status", "ARCHIVED"));
        long elsewhere = Database.insert(Row.community()
                .set("hosting", "REFERENCED")
                .set("external_url", "https://ailleurs.gouv.fr/")
                .set("external_place", "Ailleurs"));
        assertThat(continuity.due()).doesNotContain(led, archived, elsewhere);
        for (long community : List.of(led, archived, elsewhere)) {
            continuity.keepUp(community);
            assertThat(story(community)).isEmpty();
        }
    }

    @Test
    void two_nodes_at_once_ask_once() {
        long community = Database.insert(Row.community().set("member_count", 1));
        Database.insert(Row.membership(community, author, "MEMBER"));
        Calls.atOnce(Collections.nCopies(6, author), () -> {
            continuity.keepUp(community);
            return null;
        });
        assertThat(mailsTo(author)).containsExactly("community-orphaned");
    }
}
