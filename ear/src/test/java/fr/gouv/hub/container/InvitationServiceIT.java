package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.community.CommunityStatusException;
import fr.gouv.hub.domain.invitation.InvitationAnswer;
import fr.gouv.hub.domain.invitation.InvitationClosedException;
import fr.gouv.hub.domain.invitation.InvitationDraft;
import fr.gouv.hub.domain.invitation.InvitationOutcome;
import fr.gouv.hub.domain.invitation.InvitationReport;
import fr.gouv.hub.domain.invitation.InvitationRoleException;
import fr.gouv.hub.domain.invitation.InvitationStatus;
import fr.gouv.hub.domain.invitation.MyInvitation;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.registration.Arrival;
import fr.gouv.hub.domain.registration.LinkRefusedException;
import fr.gouv.hub.domain.registration.LinkState;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.InvalidEmailException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.invitation.InvitationDeskService;
import fr.gouv.hub.service.invitation.InvitationUpkeep;
import fr.gouv.hub.service.invitation.MyInvitationService;
import fr.gouv.hub.service.registration.LinkMint;
import fr.gouv.hub.service.registration.RegistrationService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inviting, coming in by the mailed link or signed in, cancelling, sending again, time passing. */
class InvitationServiceIT extends InTheServer {

    @Inject
    InvitationDeskService desk;

    @Inject
    MyInvitationService mine;

    @Inject
    InvitationUpkeep upkeep;

    @Inject
    RegistrationService registrations;

    @Inject
    CommunityService communities;

    @Inject
    LinkMint mint;

    @Inject
    UserTransaction transaction;

    private long lead;
    private long facilitator;
    private long community;
    private String slug;

    @BeforeEach
    void people() {
        lead = Database.insert(Row.agent().set("first_name", "Élodie").set("last_name", "Maquette"));
        facilitator = Database.insert(Row.agent());
        Row row = Row.community()
                .set("join_policy", "INVITATION")
                .set("visibility", "HIDDEN")
                .set("member_count", 2);
        community = Database.insert(row);
        slug = row.get("slug");
        Database.insert(Row.membership(community, lead, "LEAD"));
        Database.insert(Row.membership(community, facilitator, "FACILITATOR"));
    }

    private static String newAddress() {
        return Row.unique("nouvelle") + "@essai.gouv.fr";
    }

    private static String addressOf(long agent) {
        return Database.column("select email from agent where id = ?", agent).get(0);
    }

    private static InvitationDraft draft(String addresses, CommunityRole role) {
        InvitationDraft draft = new InvitationDraft();
        draft.setAddresses(addresses);
        draft.setRole(role);
        return draft;
    }

    private InvitationReport invite(String addresses) {
        return Calls.as(lead, () -> desk.invite(slug, draft(addresses, CommunityRole.MEMBER)));
    }

    private long invitationOf(String address) {
        return Database.number("select max(id) from invitation where email = ?", address);
    }

    private static String status(long invitation) {
        return Database.column("select status from invitation where id = ?", invitation)
                .get(0);
    }

    /** What the sender of mails does when the invitation's mail leaves. */
    private String tokenOf(String address) {
        long link = Database.number("select max(link_id) from mail_outbox where recipient = ?", address);
        try {
            transaction.begin();
            String token = mint.mint(link);
            transaction.commit();
            return token;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String role(long agent) {
        List<String> role = Database.column(
                "select role from membership where community_id = ? and agent_id = ?", community, agent);
        return role.isEmpty() ? null : role.get(0);
    }

    @Test
    void every_line_of_a_list_is_answered() {
        String twice = newAddress();
        String beside = newAddress();
        String after = newAddress();
        long member = Database.insert(Row.agent());
        Database.insert(Row.membership(community, member, "MEMBER"));
        String invited = newAddress();
        invite(invited);
        InvitationReport report =
                invite("Nouvelle Personne <" + twice + ">\n" + twice.toUpperCase(java.util.Locale.ROOT) + "\n"
                        + addressOf(member) + "\n" + invited + "\npas une adresse@\nquelquun@gmail.example\nCamille <"
                        + beside + ">, " + after + "; \"Vide, Zoé\" <>");
        assertThat(report.answers())
                .extracting(InvitationAnswer::outcome)
                .containsExactly(
                        InvitationOutcome.INVITED,
                        InvitationOutcome.REPEATED,
                        InvitationOutcome.ALREADY_MEMBER,
                        InvitationOutcome.ALREADY_INVITED,
                        InvitationOutcome.MALFORMED,
                        InvitationOutcome.MALFORMED,
                        InvitationOutcome.MALFORMED,
                        InvitationOutcome.NOT_ELIGIBLE,
                        InvitationOutcome.INVITED,
                        InvitationOutcome.INVITED,
                        InvitationOutcome.MALFORMED);
        assertThat(Database.number("select count(*) from invitation where community_id = ?", community))
                .isEqualTo(4);
    }

    @Test
    void two_animateurs_who_invite_the_same_address_at_once_send_one_mail() {
        String address = newAddress();
        List<Calls.Outcome<InvitationReport>> outcomes = Calls.atOnce(
                List.of(lead, facilitator, lead, facilitator),
                () -> desk.invite(slug, draft(address, CommunityRole.MEMBER)));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(outcomes.stream()
                        .mapToLong(outcome -> outcome.value().count(InvitationOutcome.INVITED))
                        .sum())
                .isEqualTo(1);
        assertThat(Database.number("select count(*) from mail_outbox where recipient = ?", address))
                .isEqualTo(1);
    }

    @Test
    void a_newcomer_registers_by_the_link_and_lands_in_the_community_accepted() {
        String address = newAddress();
        Calls.as(lead, () -> desk.invite(slug, draft(address, CommunityRole.EVENT_ORGANISER)));
        String token = tokenOf(address);
        var preview = Calls.asVisitor(() -> registrations.preview(token)).orElseThrow();
        assertThat(preview.state()).isEqualTo(LinkState.USABLE);
        assertThat(preview.newcomer()).isTrue();
        assertThat(preview.community().slug()).isEqualTo(slug);
        assertThat(Database.number("select count(*) from agent where email = ?", address))
                .as("looking consumes nothing")
                .isZero();
        List<Calls.Outcome<Arrival>> outcomes =
                Calls.atOnce(Collections.nCopies(8, null), () -> registrations.use(token));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        long agent = Database.number("select id from agent where email = ?", address);
        assertThat(role(agent)).isEqualTo("EVENT_ORGANISER");
        assertThat(status(invitationOf(address))).isEqualTo("ACCEPTED");
        assertThat(Database.number("select member_count from community where id = ?", community))
                .isEqualTo(3);
    }

    @Test
    void only_hashes_of_tokens_are_stored() {
        String address = newAddress();
        invite(address);
        String token = tokenOf(address);
        assertThat(Database.number(
                        "select count(*) from mail_outbox where recipient = ? and parameters like concat('%', ?, '%')",
                        address, token))
                .isZero();
        assertThat(Database.number("select count(*) from sign_in_secret where token_hash = unhex(sha2(?, 256))", token))
                .isEqualTo(1);
    }

    @Test
    void an_agent_with_an_account_accepts_signed_in_and_his_mail_carries_no_token() {
        long agent = Database.insert(Row.agent());
        invite(addressOf(agent));
        assertThat(Database.column("select link_id from mail_outbox where recipient = ?", addressOf(agent)))
                .containsExactly((String) null);
        assertThatThrownBy(() -> Calls.as(agent, () -> communities.get(slug)))
                .as("a pending invitation gives no right")
                .isInstanceOf(NotFoundException.class);
        List<MyInvitation> waiting = Calls.as(agent, () -> mine.mine());
        assertThat(waiting).extracting(MyInvitation::inviter).containsExactly("Élodie Maquette");
        long id = waiting.get(0).id();
        long stranger = Database.insert(Row.agent());
        assertThatThrownBy(() -> Calls.as(stranger, () -> mine.accept(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.as(stranger, () -> mine.decline(id))).isInstanceOf(NotFoundException.class);
        assertThat(Calls.as(agent, () -> mine.accept(id))).isEqualTo(slug);
        assertThat(role(agent)).isEqualTo("MEMBER");
        assertThat(Calls.as(agent, () -> communities.get(slug)).slug()).isEqualTo(slug);
        assertThatThrownBy(() -> Calls.as(agent, () -> mine.accept(id))).isInstanceOf(InvitationClosedException.class);
    }

    @Test
    void a_link_of_somebody_who_registered_in_the_meantime_signs_nobody_in() {
        String address = newAddress();
        invite(address);
        String token = tokenOf(address);
        long agent = Database.insert(Row.agent().set("email", address));
        assertThat(Calls.asVisitor(() -> registrations.preview(token))
                        .orElseThrow()
                        .state())
                .isEqualTo(LinkState.SIGN_IN_FIRST);
        assertThatThrownBy(() -> Calls.asVisitor(() -> registrations.use(token)))
                .isInstanceOf(LinkRefusedException.class);
        assertThat(role(agent)).isNull();
        assertThat(Calls.as(agent, () -> mine.mine())).hasSize(1);
    }

    @Test
    void a_cancelled_or_expired_invitation_lets_nobody_in() {
        String cancelled = newAddress();
        String expired = newAddress();
        invite(cancelled + "\n" + expired);
        String cancelledToken = tokenOf(cancelled);
        String expiredToken = tokenOf(expired);
        Calls.as(facilitator, () -> desk.cancel(slug, invitationOf(cancelled)));
        Database.update(
                "update invitation set expires_at = ? where email = ?",
                Row.now().minusSeconds(1),
                expired);
        for (String token : List.of(cancelledToken, expiredToken)) {
            assertThat(Calls.asVisitor(() -> registrations.preview(token))
                            .orElseThrow()
                            .state())
                    .isEqualTo(LinkState.EXPIRED);
            assertThatThrownBy(() -> Calls.asVisitor(() -> registrations.use(token)))
                    .isInstanceOf(InvitationClosedException.class);
        }
        assertThat(Database.number("select count(*) from agent where email in (?, ?)", cancelled, expired))
                .as("no account without a community")
                .isZero();
        upkeep.expire();
        upkeep.expire();
        assertThat(status(invitationOf(expired))).isEqualTo("EXPIRED");
        assertThat(invite(expired).answers())
                .extracting(InvitationAnswer::outcome)
                .containsExactly(InvitationOutcome.INVITED);
    }

    @Test
    void an_invitation_is_sent_again_with_a_link_of_its_own() {
        String address = newAddress();
        invite(address);
        long first = invitationOf(address);
        Database.update(
                "update invitation set invited_at = ? where id = ?", Row.now().minusDays(2), first);
        Calls.as(lead, () -> desk.resend(slug, first));
        assertThat(Database.column("select distinct link_id from mail_outbox where recipient = ?", address))
                .hasSize(2);
        String token = tokenOf(address);
        Calls.asVisitor(() -> registrations.use(token));
        assertThat(status(first)).isEqualTo("ACCEPTED");
    }

    @Test
    void only_an_animateur_lets_others_animate_and_strangers_invite_nobody() {
        assertThatThrownBy(
                        () -> Calls.as(facilitator, () -> desk.invite(slug, draft(newAddress(), CommunityRole.LEAD))))
                .isInstanceOf(InvitationRoleException.class);
        long member = Database.insert(Row.agent());
        Database.insert(Row.membership(community, member, "MEMBER"));
        String address = newAddress();
        invite(address);
        long id = invitationOf(address);
        assertThatThrownBy(() -> Calls.as(member, () -> desk.invite(slug, draft(newAddress(), CommunityRole.MEMBER))))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> Calls.as(member, () -> desk.cancel(slug, id))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> Calls.as(member, () -> desk.pending(slug, 1))).isInstanceOf(ForbiddenException.class);
        long stranger = Database.insert(Row.agent());
        assertThatThrownBy(() -> Calls.as(stranger, () -> desk.pending(slug, 1)))
                .isInstanceOf(NotFoundException.class);
        Row other = Row.community();
        long elsewhere = Database.insert(other);
        Database.insert(Row.membership(elsewhere, lead, "LEAD"));
        assertThatThrownBy(() -> Calls.as(lead, () -> desk.cancel(other.get("slug"), id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(status(id)).isEqualTo("PENDING");
    }

    @Test
    void who_let_it_expire_or_whose_invitation_was_taken_back_is_invited_again_and_nobody_else() {
        String expired = newAddress();
        invite(expired);
        long first = invitationOf(expired);
        assertThatThrownBy(() -> Calls.as(lead, () -> desk.inviteAgain(slug, first)))
                .as("it waits")
                .isInstanceOf(InvitationClosedException.class);
        Database.update("update invitation set status = 'EXPIRED', closed_at = utc_timestamp(6) where id = ?", first);
        assertThat(Calls.as(lead, () -> desk.closed(slug, InvitationStatus.EXPIRED, 1))
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.email()).isEqualTo(expired))
                .satisfies(line -> assertThat(line.isRepeatable()).isTrue());
        List<Calls.Outcome<InvitationOutcome>> outcomes =
                Calls.atOnce(Collections.nCopies(4, lead), () -> desk.inviteAgain(slug, first));
        assertThat(outcomes)
                .extracting(Calls.Outcome::value)
                .containsExactlyInAnyOrder(
                        InvitationOutcome.INVITED,
                        InvitationOutcome.ALREADY_INVITED,
                        InvitationOutcome.ALREADY_INVITED,
                        InvitationOutcome.ALREADY_INVITED);
        long second = invitationOf(expired);
        assertThat(status(second)).isEqualTo("PENDING");
        Calls.as(lead, () -> desk.cancel(slug, second));
        assertThat(Calls.as(facilitator, () -> desk.inviteAgain(slug, second)))
                .as("taken back by mistake")
                .isEqualTo(InvitationOutcome.INVITED);
        long third = invitationOf(expired);
        Database.update("update invitation set status = 'DECLINED' where id = ?", third);
        assertThatThrownBy(() -> Calls.as(lead, () -> desk.inviteAgain(slug, third)))
                .isInstanceOf(InvitationClosedException.class);
        Database.update("update invitation set status = 'EXPIRED', role = 'LEAD' where id = ?", third);
        assertThatThrownBy(() -> Calls.as(facilitator, () -> desk.inviteAgain(slug, third)))
                .as("no more than he could invite himself")
                .isInstanceOf(InvitationRoleException.class);
        long stranger = Database.insert(Row.agent());
        assertThatThrownBy(() -> Calls.as(stranger, () -> desk.inviteAgain(slug, third)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.as(stranger, () -> desk.closed(slug, InvitationStatus.EXPIRED, 1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoever_oversees_the_hub_invites_somebody_to_animate_what_nobody_animates() {
        long moderator = Database.insert(Row.agent());
        Database.insert(Row.of("agent_role").set("agent_id", moderator).set("role", "MODERATOR"));
        String address = newAddress();
        assertThatThrownBy(() -> Calls.as(moderator, () -> desk.inviteLead(slug, address)))
                .as("somebody animates it")
                .isInstanceOf(CommunityStatusException.class);
        Database.update("update membership set role = 'MEMBER' where community_id = ? and role = 'LEAD'", community);
        for (long other : List.of(lead, facilitator)) {
            assertThatThrownBy(() -> Calls.as(other, () -> desk.inviteLead(slug, address)))
                    .isInstanceOf(ForbiddenException.class);
        }
        for (String wrong : new String[] {null, "", "pas une adresse", "a@essai.gouv.fr, b@essai.gouv.fr"}) {
            assertThatThrownBy(() -> Calls.as(moderator, () -> desk.inviteLead(slug, wrong)))
                    .as(wrong)
                    .isInstanceOf(InvalidEmailException.class);
        }
        assertThat(Calls.as(moderator, () -> desk.inviteLead(slug, addressOf(lead))))
                .isEqualTo(InvitationOutcome.ALREADY_MEMBER);
        long newcomer = Database.insert(Row.agent());
        assertThat(Calls.as(moderator, () -> desk.inviteLead(slug, " " + addressOf(newcomer))))
                .isEqualTo(InvitationOutcome.INVITED);
        assertThat(role(newcomer)).as("it gives no right while it waits").isNull();
        Calls.as(newcomer, () -> mine.accept(invitationOf(addressOf(newcomer))));
        assertThat(role(newcomer)).isEqualTo("LEAD");
    }

    @Test
    void who_is_a_member_by_now_keeps_his_role() {
        long agent = Database.insert(Row.agent());
        invite(addressOf(agent));
        Database.insert(Row.membership(community, agent, "FACILITATOR"));
        Calls.as(agent, () -> mine.accept(invitationOf(addressOf(agent))));
        assertThat(role(agent)).isEqualTo("FACILITATOR");
        assertThat(status(invitationOf(addressOf(agent)))).isEqualTo("DECLINED");
    }
}
