package fr.gouv.hub.service.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.invitation.ClosedInvitation;
import fr.gouv.hub.domain.invitation.InvitationLine;
import fr.gouv.hub.domain.invitation.InvitationStatus;
import fr.gouv.hub.domain.invitation.MyInvitation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationRepositoryIT extends DatabaseTest {

    private InvitationRepository invitations;
    private long community;
    private String address;
    private Instant now;

    @BeforeEach
    void prepare() {
        invitations = new InvitationRepository();
        invitations.entities = entities;
        community = insert(Row.community());
        address = Row.unique("invite") + "@essai.gouv.fr";
        now = Row.now().toInstant(ZoneOffset.UTC);
    }

    @Test
    void nothing_waits_where_nobody_was_invited() {
        assertThat(invitations.pendingFor(address, now)).isEmpty();
        assertThat(invitations.pendingOf(community, 0, 10)).isEmpty();
        assertThat(invitations.countPending(community)).isZero();
        assertThat(invitations.invitedAmong(community, List.of(address))).isEmpty();
        assertThat(invitations.invitedAmong(community, List.of())).isEmpty();
        assertThat(invitations.find(-1)).isEmpty();
    }

    @Test
    void one_address_waits_once_for_one_community_and_may_be_invited_again_after_an_answer() {
        insert(Row.invitation(community, address).set("status", "DECLINED"));
        insert(Row.invitation(community, address));
        assertThatThrownBy(() -> insert(Row.invitation(community, address)))
                .hasRootCauseInstanceOf(java.sql.SQLIntegrityConstraintViolationException.class);
    }

    @Test
    void those_whose_time_is_over_wait_no_more() {
        insert(Row.invitation(community, address).set("expires_at", Row.now().minusSeconds(1)));
        assertThat(invitations.pendingFor(address, now)).isEmpty();
        invitations.expireIn(community, now);
        assertThat(invitations.countPending(community)).isZero();
        insert(Row.invitation(community, address));
        invitations.expireAll(now);
        assertThat(invitations.pendingFor(address, now))
                .extracting(MyInvitation::role)
                .hasSize(1);
    }

    @Test
    void addresses_are_told_apart_by_what_they_are_to_the_community() {
        long member = insert(Row.agent().set("email", "m-" + address));
        insert(Row.membership(community, member, "MEMBER"));
        insert(Row.agent().set("email", "a-" + address));
        insert(Row.invitation(community, address));
        List<String> all = List.of(address, "m-" + address, "a-" + address, "n-" + address);
        assertThat(invitations.membersAmong(community, all)).containsExactly("m-" + address);
        assertThat(invitations.invitedAmong(community, all)).containsExactly(address);
        assertThat(invitations.registeredAmong(all)).containsExactlyInAnyOrder("m-" + address, "a-" + address);
    }

    @Test
    void the_latest_invitation_comes_first() {
        long old = insert(Row.invitation(community, "x" + address)
                .set("invited_at", Row.now().minusDays(2)));
        long latest = insert(Row.invitation(community, address));
        assertThat(invitations.pendingOf(community, 0, 10))
                .extracting(InvitationLine::id)
                .containsExactly(latest, old);
        assertThat(invitations.pendingOf(community, 1, 10))
                .extracting(InvitationLine::id)
                .containsExactly(old);
    }

    @Test
    void each_outcome_has_its_list_the_latest_first() {
        long old = insert(Row.invitation(community, address)
                .set("status", "EXPIRED")
                .set("invited_at", Row.now().minusDays(40))
                .set("closed_at", Row.now().minusDays(19)));
        long latest = insert(Row.invitation(community, "x" + address)
                .set("status", "EXPIRED")
                .set("closed_at", Row.now()));
        insert(Row.invitation(community, address).set("status", "CANCELLED").set("closed_at", Row.now()));
        insert(Row.invitation(community, address));
        assertThat(invitations.closedOf(community, InvitationStatus.EXPIRED, 0, 10))
                .extracting(ClosedInvitation::id)
                .containsExactly(latest, old);
        assertThat(invitations.closedOf(community, InvitationStatus.EXPIRED, 1, 10))
                .extracting(ClosedInvitation::id)
                .containsExactly(old);
        assertThat(invitations.count(community, InvitationStatus.EXPIRED)).isEqualTo(2);
        assertThat(invitations.count(community, InvitationStatus.CANCELLED)).isOne();
        assertThat(invitations.closedOf(community, InvitationStatus.DECLINED, 0, 10))
                .isEmpty();
    }

    @Test
    void queries_reach_large_tables_by_an_index() {
        LargeSchema.requireIndexed(true, large -> {
            InvitationRepository repository = new InvitationRepository();
            repository.entities = large;
            repository.pendingFor("agent.17@large.gouv.fr", now);
            repository.pendingOf(LargeSchema.SOME_ID, 0, 50);
            repository.countPending(LargeSchema.SOME_ID);
            repository.closedOf(LargeSchema.SOME_ID, InvitationStatus.EXPIRED, 0, 50);
            repository.count(LargeSchema.SOME_ID, InvitationStatus.EXPIRED);
            repository.invitedAmong(LargeSchema.SOME_ID, List.of("agent.17@large.gouv.fr", "x@large.gouv.fr"));
            repository.membersAmong(LargeSchema.SOME_ID, List.of("agent.17@large.gouv.fr", "x@large.gouv.fr"));
            repository.registeredAmong(List.of("agent.17@large.gouv.fr", "x@large.gouv.fr"));
        });
    }
}
