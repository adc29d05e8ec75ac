package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.LastLeadException;
import fr.gouv.hub.domain.membership.MemberLine;
import fr.gouv.hub.domain.membership.MemberList;
import fr.gouv.hub.domain.membership.VolunteerException;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.membership.MemberService;
import fr.gouv.hub.service.membership.MembershipService;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees whom, who decides about roles, and the last animateur, also when several act at once. */
class MemberServiceIT extends InTheServer {

    @Inject
    MemberService members;

    @Inject
    MembershipService memberships;

    private long lead;
    private long facilitator;
    private long member;
    private long shy;
    private long community;
    private String slug;

    @BeforeEach
    void people() {
        lead = Database.insert(Row.agent());
        facilitator = Database.insert(Row.agent());
        member = Database.insert(Row.agent().set("first_name", "Zoé").set("last_name", "Aperçue"));
        shy = Database.insert(Row.agent());
        Row row = Row.community().set("member_count", 4);
        community = Database.insert(row);
        slug = row.get("slug");
        Database.insert(Row.membership(community, lead, "LEAD"));
        Database.insert(Row.membership(community, facilitator, "FACILITATOR"));
        Database.insert(Row.membership(community, member, "MEMBER").set("listed", true));
        Database.insert(Row.membership(community, shy, "MEMBER"));
    }

    private long membership(long agent) {
        return Database.number("select id from membership where community_id = ? and agent_id = ?", community, agent);
    }

    private String role(long agent) {
        List<String> role = Database.column(
                "select role from membership where community_id = ? and agent_id = ?", community, agent);
        return role.isEmpty() ? null : role.get(0);
    }

    private MemberList list(long reader) {
        return Calls.as(reader, () -> members.list(slug, 0, ""));
    }

    @Test
    void members_are_seen_as_each_accepts_and_animateurs_see_all() {
        long stranger = Database.insert(Row.agent());
        for (long reader : List.of(stranger, member)) {
            assertThat(list(reader).members())
                    .extracting(MemberLine::id)
                    .containsExactly(membership(lead), membership(facilitator), membership(member));
        }
        for (long reader : List.of(lead, facilitator)) {
            assertThat(list(reader).members()).hasSize(4);
        }
        Calls.as(shy, () -> members.showMe(slug, true));
        assertThat(list(stranger).members()).hasSize(4);
        Calls.as(member, () -> members.showMe(slug, false));
        assertThat(list(stranger).members()).hasSize(3);
        assertThat(Calls.as(lead, () -> members.list(slug, 0, "aperç")).members())
                .extracting(MemberLine::displayName)
                .containsExactly("Zoé Aperçue");
        assertThat(Calls.as(lead, () -> members.list(slug, 0, "%")).members()).hasSize(4);
        assertThatThrownBy(() -> Calls.as(stranger, () -> members.showMe(slug, true)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void members_of_a_community_with_member_content_are_shown_to_members_alone() {
        Database.update("update community set visibility = 'LISTED_MEMBER_CONTENT' where id = ?", community);
        assertThat(list(shy).members()).hasSize(3);
        long stranger = Database.insert(Row.agent());
        assertThatThrownBy(() -> list(stranger)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void a_long_list_is_read_page_by_page() {
        for (int i = 0; i < MemberService.PAGE_SIZE; i++) {
            Database.insert(Row.membership(community, Database.insert(Row.agent()), "MEMBER"));
        }
        MemberList first = list(lead);
        assertThat(first.members()).hasSize(MemberService.PAGE_SIZE);
        MemberList second = Calls.as(lead, () -> members.list(slug, first.next(), ""));
        assertThat(second.members()).hasSize(4);
        assertThat(second.next()).isZero();
    }

    @Test
    void only_animateurs_decide_about_roles() {
        for (long other : List.of(facilitator, member, Database.insert(Row.agent()))) {
            assertThatThrownBy(() ->
                            Calls.as(other, () -> members.changeRole(slug, membership(member), CommunityRole.LEAD)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> members.remove(slug, membership(shy))))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> members.handOver(slug, membership(member))))
                    .isInstanceOf(ForbiddenException.class);
        }
        Row other = Row.community();
        long elsewhere = Database.insert(other);
        Database.insert(Row.membership(elsewhere, lead, "LEAD"));
        assertThatThrownBy(() -> Calls.as(lead, () -> members.remove(other.get("slug"), membership(shy))))
                .isInstanceOf(NotFoundException.class);
        assertThat(role(shy)).isEqualTo("MEMBER");
    }

    @Test
    void a_role_is_given_told_and_kept_in_the_history() {
        Calls.as(lead, () -> members.changeRole(slug, membership(member), CommunityRole.FACILITATOR));
        Calls.as(lead, () -> members.changeRole(slug, membership(member), CommunityRole.FACILITATOR));
        assertThat(role(member)).isEqualTo("FACILITATOR");
        assertThat(Database.column(
                        "select template from mail_outbox where recipient = (select email from agent where id = ?)",
                        member))
                .containsExactly("role-changed");
        assertThat(Database.column(
                        "select concat(kind, ' ', detail) from community_change where community_id = ?", community))
                .containsExactly("ROLE MEMBER>FACILITATOR");
        Calls.as(lead, () -> members.remove(slug, membership(shy)));
        assertThat(role(shy)).isNull();
        assertThat(Database.number("select member_count from community where id = ?", community))
                .isEqualTo(3);
    }

    @Test
    void handing_over_leaves_one_animateur_and_one_co_animateur_more() {
        Calls.as(lead, () -> members.handOver(slug, membership(member)));
        assertThat(role(member)).isEqualTo("LEAD");
        assertThat(role(lead)).isEqualTo("FACILITATOR");
    }

    @Test
    void the_last_animateur_is_neither_demoted_nor_removed() {
        assertThatThrownBy(() -> Calls.as(lead, () -> members.changeRole(slug, membership(lead), CommunityRole.MEMBER)))
                .isInstanceOf(LastLeadException.class);
        assertThatThrownBy(() -> Calls.as(lead, () -> members.remove(slug, membership(lead))))
                .isInstanceOf(LastLeadException.class);
        Calls.as(lead, () -> members.handOver(slug, membership(lead)));
        assertThat(role(lead)).as("handing over to oneself").isEqualTo("LEAD");
    }

    @Test
    void of_two_animateurs_who_demote_each_other_leave_or_remove_at_once_one_stays() {
        for (int round = 0; round < 6; round++) {
            long second = Database.insert(Row.agent());
            Database.insert(Row.membership(community, second, "LEAD"));
            Database.update("update community set member_count = member_count + 1 where id = ?", community);
            long first = Database.number(
                    "select min(agent_id) from membership where community_id = ? and role = 'LEAD'", community);
            long firstPlace = membership(first);
            long secondPlace = membership(second);
            int kind = round;
            List<Calls.Outcome<Void>> outcomes = Calls.eachAtOnce(List.of(first, second), caller -> {
                long other = caller == first ? secondPlace : firstPlace;
                if (kind % 3 == 0) {
                    memberships.leave(slug);
                } else if (kind % 3 == 1) {
                    members.changeRole(slug, other, CommunityRole.MEMBER);
                } else {
                    members.remove(slug, other);
                }
            });
            assertThat(outcomes)
                    .as("round %d", round)
                    .filteredOn(Calls.Outcome::succeeded)
                    .hasSize(1);
            assertThat(Database.number(
                            "select count(*) from membership where community_id = ? and role = 'LEAD'", community))
                    .as("round %d", round)
                    .isOne();
            assertThat(Database.number("select member_count from community where id = ?", community))
                    .isEqualTo(Database.number("select count(*) from membership where community_id = ?", community));
        }
    }

    @Test
    void without_animateur_a_community_stays_readable_and_members_may_volunteer() {
        assertThatThrownBy(() -> Calls.as(member, () -> members.volunteer(slug)))
                .isInstanceOf(VolunteerException.class);
        // his account is erased
        Database.update("delete from membership where agent_id = ?", lead);
        Database.update("delete from agent where id = ?", lead);
        assertThat(list(member).members()).hasSize(2);
        Calls.as(member, () -> members.volunteer(slug));
        Calls.as(member, () -> members.volunteer(slug));
        assertThat(Database.number(
                        "select count(*) from membership where community_id = ? and volunteered_at is not null",
                        community))
                .isEqualTo(1);
        long stranger = Database.insert(Row.agent());
        assertThatThrownBy(() -> Calls.as(stranger, () -> members.volunteer(slug)))
                .isInstanceOf(NotFoundException.class);
    }
}
