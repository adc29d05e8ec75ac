package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.registration.Arrival;
import fr.gouv.hub.domain.registration.LinkOutcome;
import fr.gouv.hub.domain.registration.LinkRefusedException;
import fr.gouv.hub.domain.registration.LinkState;
import fr.gouv.hub.domain.registration.ReturnPath;
import fr.gouv.hub.domain.shared.InvalidEmailException;
import fr.gouv.hub.domain.shared.TooManyRequestsException;
import fr.gouv.hub.service.registration.LinkMint;
import fr.gouv.hub.service.registration.RegistrationService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two clicks, in the server. Tokens are minted as the mail sender mints them. */
class RegistrationServiceIT extends InTheServer {

    private static final ReturnPath HOME = ReturnPath.HOME;

    @Inject
    RegistrationService registrations;

    @Inject
    LinkMint mint;

    @Inject
    UserTransaction transaction;

    private final String address = Row.unique("arrivee") + "@essai.gouv.fr";
    private final String ip = Row.unique("ip");

    @AfterEach
    void close() {
        Database.closeTestCommunities();
    }

    private LinkOutcome request(String to) {
        return Calls.asVisitor(() -> registrations.requestLink(to, Row.unique("ip"), null, HOME));
    }

    private static List<String> links(String to) {
        return Database.column("select id from sign_in_link where email = ? order by id", to);
    }

    private static long mails(String to) {
        return Database.number("select count(*) from mail_outbox where recipient = ?", to);
    }

    private static long accounts(String of) {
        return Database.number("select count(*) from agent where email = ?", of);
    }

    private String token(String linkId) {
        try {
            transaction.begin();
            String token = mint.mint(Long.parseLong(linkId));
            transaction.commit();
            return token;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String tokenFor(String to) {
        assertThat(request(to)).isEqualTo(LinkOutcome.ON_ITS_WAY);
        List<String> all = links(to);
        return token(all.get(all.size() - 1));
    }

    private Arrival use(String token) {
        return Calls.asVisitor(() -> registrations.use(token));
    }

    @Test
    void an_address_gets_three_links_and_the_fourth_answer_is_the_same() {
        for (int i = 0; i < 3; i++) {
            assertThat(request(address)).isEqualTo(LinkOutcome.ON_ITS_WAY);
        }
        assertThat(request(address)).isEqualTo(LinkOutcome.ON_ITS_WAY);
        assertThat(request("  " + address.toUpperCase(java.util.Locale.ROOT))).isEqualTo(LinkOutcome.ON_ITS_WAY);
        assertThat(links(address)).hasSize(3);
        assertThat(mails(address)).isEqualTo(3);
    }

    @Test
    void a_known_and_an_unknown_address_have_the_same_answer_and_one_mail_each() {
        Row known = Row.agent();
        Database.insert(known);
        assertThat(request(known.get("email"))).isEqualTo(request(address));
        for (String each : List.of(known.get("email"), address)) {
            assertThat(links(each)).as(each).hasSize(1);
            assertThat(mails(each)).as(each).isEqualTo(1);
        }
        assertThat(accounts(address)).as("no account before the second click").isZero();
    }

    @Test
    void a_domain_that_is_not_eligible_gets_no_mail_unless_the_address_has_an_account() {
        String stranger = Row.unique("prive") + "@fournisseur.example";
        assertThat(request(stranger)).isEqualTo(LinkOutcome.NOT_ELIGIBLE);
        assertThat(links(stranger)).isEmpty();
        assertThat(mails(stranger)).isZero();
        Row invited = Row.agent().set("email", Row.unique("invite") + "@fournisseur.example");
        Database.insert(invited);
        assertThat(request(invited.get("email")))
                .as("the answer depends on the domain alone")
                .isEqualTo(LinkOutcome.NOT_ELIGIBLE);
        assertThat(mails(invited.get("email"))).isEqualTo(1);
    }

    @Test
    void what_is_no_address_is_refused_and_leaves_nothing() {
        long before = Database.number("select count(*) from sign_in_link");
        assertThatThrownBy(() -> request("ceci n'est pas une adresse")).isInstanceOf(InvalidEmailException.class);
        assertThatThrownBy(() -> request(null)).isInstanceOf(InvalidEmailException.class);
        assertThat(Database.number("select count(*) from sign_in_link")).isEqualTo(before);
    }

    @Test
    void one_place_cannot_ask_for_ever() {
        Database.update(
                "insert into throttle_hit (subject, hit_at) select unhex(sha2(?, 256)), utc_timestamp(6) from seq_1_to_1000",
                "link from " + ip);
        assertThatThrownBy(() -> Calls.asVisitor(() -> registrations.requestLink(address, ip, null, HOME)))
                .isInstanceOf(TooManyRequestsException.class);
        assertThat(links(address)).isEmpty();
    }

    @Test
    void the_second_click_makes_the_account_and_uses_the_link_up() {
        String token = tokenFor(address);
        assertThat(Calls.asVisitor(() -> registrations.preview(token))).get().satisfies(preview -> {
            assertThat(preview.state()).isEqualTo(LinkState.USABLE);
            assertThat(preview.newcomer()).isTrue();
        });
        assertThat(accounts(address)).as("looking changes nothing").isZero();
        Arrival arrival = use(token);
        assertThat(arrival.newcomer()).isTrue();
        assertThat(arrival.agent().groups()).containsExactly("AGENT");
        assertThat(accounts(address)).isEqualTo(1);
        assertThatThrownBy(() -> use(token))
                .isInstanceOf(LinkRefusedException.class)
                .hasMessageContaining("linkUsed");
        assertThat(accounts(address)).isEqualTo(1);
    }

    @Test
    void the_domain_of_an_address_proposes_an_administration_and_a_territory() {
        String prefecture = Row.unique("arrivee") + "@ain.gouv.fr";
        use(tokenFor(prefecture));
        assertThat(Database.column(
                        "select concat_ws(' ', a.code, t.code, g.branch) from agent g join administration a on a.id ="
                                + " g.administration_id join territory t on t.id = g.territory_id where g.email = ?",
                        prefecture))
                .containsExactly("prefecture-d01 D01 STATE");
        assertThat(Database.number(
                        "select count(*) from agent where email = ? and profile_confirmed_at is null", prefecture))
                .as("only a proposal")
                .isOne();
    }

    @Test
    void a_second_link_of_the_same_address_leads_to_the_same_account() {
        String first = tokenFor(address);
        String second = tokenFor(address);
        long id = use(first).agent().id();
        Arrival arrival = use(second);
        assertThat(arrival.newcomer()).isFalse();
        assertThat(arrival.agent().id()).isEqualTo(id);
    }

    @Test
    void a_link_past_its_time_is_refused() {
        String token = tokenFor(address);
        Database.update("update sign_in_link set expires_at = utc_timestamp(6) where email = ?", address);
        assertThatThrownBy(() -> use(token))
                .isInstanceOf(LinkRefusedException.class)
                .hasMessageContaining("linkExpired");
        assertThat(accounts(address)).isZero();
        assertThat(Calls.asVisitor(() -> registrations.preview(token)))
                .get()
                .extracting(preview -> preview.state())
                .isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void of_many_uses_of_one_link_at_once_one_wins() {
        String token = tokenFor(address);
        List<Calls.Outcome<Arrival>> outcomes =
                Calls.atOnce(Collections.nCopies(12, null), () -> registrations.use(token));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(LinkRefusedException.class));
        assertThat(accounts(address)).isEqualTo(1);
    }

    @Test
    void fifty_registrations_of_one_address_at_once_make_one_account_and_three_mails() {
        List<Calls.Outcome<LinkOutcome>> asked = Calls.atOnce(
                Collections.nCopies(50, null), () -> registrations.requestLink(address, Row.unique("ip"), null, HOME));
        assertThat(asked).allSatisfy(outcome -> {
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.value()).isEqualTo(LinkOutcome.ON_ITS_WAY);
        });
        assertThat(mails(address)).isEqualTo(3);
        List<String> tokens = new ArrayList<>();
        links(address).forEach(link -> {
            tokens.add(token(link));
            tokens.add(token(link));
        });
        assertThat(tokens).hasSize(6);
        List<String> left = Collections.synchronizedList(new ArrayList<>(tokens));
        List<Calls.Outcome<Arrival>> used =
                Calls.atOnce(Collections.nCopies(6, null), () -> registrations.use(left.remove(0)));
        assertThat(used)
                .filteredOn(Calls.Outcome::succeeded)
                .as("one use of each link")
                .hasSize(3);
        assertThat(used)
                .filteredOn(Calls.Outcome::succeeded)
                .extracting(outcome -> outcome.value().agent().id())
                .containsOnly(Database.number("select id from agent where email = ?", address));
        assertThat(used)
                .filteredOn(outcome -> outcome.succeeded() && outcome.value().newcomer())
                .hasSize(1);
        assertThat(accounts(address)).isEqualTo(1);
    }

    @Test
    void the_community_that_was_being_joined_is_joined_on_arrival() {
        Row community = Row.community();
        long id = Database.insert(community);
        Calls.asVisitor(() -> registrations.requestLink(address, ip, community.get("slug"), HOME));
        Arrival arrival = use(token(links(address).get(0)));
        assertThat(arrival.joined().slug()).isEqualTo(community.get("slug"));
        assertThat(Database.column("select role from membership where community_id = ?", id))
                .containsExactly("MEMBER");
        assertThat(Database.number("select member_count from community where id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void of_a_community_that_has_become_part_of_another_the_other_is_joined_on_arrival() {
        Row ends = Row.community();
        long from = Database.insert(ends);
        Row goesOn = Row.community();
        long into = Database.insert(goesOn);
        Calls.asVisitor(() -> registrations.requestLink(address, ip, ends.get("slug"), HOME));
        Database.update("update community set status = 'ARCHIVED', merged_into = ? where id = ?", into, from);
        assertThat(use(token(links(address).get(0))).joined().slug()).isEqualTo(goesOn.get("slug"));
        assertThat(Database.number("select member_count from community where id = ?", into))
                .isEqualTo(1);
    }

    @Test
    void a_community_that_has_closed_meanwhile_does_not_stop_the_arrival() {
        for (String change : List.of("status = 'ARCHIVED'", "join_policy = 'ON_REQUEST'")) {
            String newcomer = Row.unique("arrivee") + "@essai.gouv.fr";
            Row community = Row.community();
            long id = Database.insert(community);
            Calls.asVisitor(() -> registrations.requestLink(newcomer, ip, community.get("slug"), HOME));
            Database.update("update community set " + change + " where id = ?", id);
            Arrival arrival = use(token(links(newcomer).get(0)));
            assertThat(arrival.joined()).isNull();
            assertThat(accounts(newcomer)).isEqualTo(1);
            assertThat(Database.number("select count(*) from membership where community_id = ?", id))
                    .isZero();
        }
    }

    @Test
    void a_link_cannot_carry_a_community_that_its_reader_may_not_know() {
        for (Row hidden : Set.of(
                Row.community().set("visibility", "HIDDEN").set("join_policy", "INVITATION"),
                Row.community().set("status", "PROPOSED"))) {
            Database.insert(hidden);
            String newcomer = Row.unique("arrivee") + "@essai.gouv.fr";
            Calls.asVisitor(() -> registrations.requestLink(newcomer, ip, hidden.get("slug"), HOME));
            assertThat(Database.column("select community_id from sign_in_link where email = ?", newcomer))
                    .containsOnlyNulls();
            assertThat(Database.column("select parameters from mail_outbox where recipient = ?", newcomer))
                    .allSatisfy(parameters -> assertThat(parameters).doesNotContain(hidden.get("name")));
        }
    }

    @Test
    void a_token_that_nobody_minted_is_refused() {
        assertThatThrownBy(() -> use("A".repeat(43))).isInstanceOf(LinkRefusedException.class);
        assertThatThrownBy(() -> use(null)).isInstanceOf(LinkRefusedException.class);
        assertThat(Calls.asVisitor(() -> registrations.preview("é"))).isEmpty();
    }
}
