package fr.gouv.hub.service.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.FacilitatorName;
import fr.gouv.hub.domain.membership.Membership;
import fr.gouv.hub.domain.membership.MembershipLine;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembershipRepositoryIT extends DatabaseTest {

    private MembershipRepository memberships;
    private long community;
    private long agent;

    @BeforeEach
    void prepare() {
        memberships = new MembershipRepository();
        memberships.entities = entities;
        community = insert(Row.community());
        agent = insert(Row.agent());
    }

    private long named(String first, String last) {
        return insert(Row.agent().set("first_name", first).set("last_name", last));
    }

    @Test
    void nobody_is_a_member_of_nothing() {
        assertThat(memberships.find(community, agent)).isEmpty();
        assertThat(memberships.linesOf(agent, Instant.now())).isEmpty();
        assertThat(memberships.rolesIn(List.of(community), agent)).isEmpty();
        assertThat(memberships.facilitatorsOf(List.of(community))).isEmpty();
        assertThat(memberships.facilitatorAddresses(community)).isEmpty();
        assertThat(memberships.countOtherLeads(community, agent)).isZero();
    }

    @Test
    void one_membership_is_found_by_its_two_sides_only() {
        insert(Row.membership(community, agent, "FACILITATOR"));
        long other = insert(Row.community());
        insert(Row.membership(other, insert(Row.agent()), "LEAD"));
        assertThat(memberships.find(community, agent))
                .get()
                .extracting(Membership::role)
                .isEqualTo(CommunityRole.FACILITATOR);
        assertThat(memberships.find(other, agent)).isEmpty();
        assertThat(memberships.rolesIn(List.of(community, other), agent))
                .singleElement()
                .satisfies(row -> assertThat(row).containsExactly(community, CommunityRole.FACILITATOR));
    }

    @Test
    void an_agent_is_a_member_of_a_community_once() {
        insert(Row.membership(community, agent, "MEMBER"));
        assertThatThrownBy(() -> insert(Row.membership(community, agent, "LEAD")))
                .hasRootCauseInstanceOf(java.sql.SQLIntegrityConstraintViolationException.class);
    }

    @Test
    void lines_come_by_name_with_the_requests_that_wait() {
        long last =
                insert(Row.community().set("name", "Zèbre " + Row.unique("z")).set("member_count", 3));
        long first = insert(Row.community().set("name", "Éclair " + Row.unique("e")));
        insert(Row.membership(last, agent, "LEAD"));
        insert(Row.membership(first, agent, "MEMBER"));
        insert(Row.membership(first, insert(Row.agent()), "MEMBER"));
        insert(Row.request(last, insert(Row.agent())));
        insert(Row.request(last, insert(Row.agent())));
        insert(Row.request(last, insert(Row.agent())).set("status", "REFUSED"));
        List<MembershipLine> lines = memberships.linesOf(agent, Instant.now());
        assertThat(lines)
                .extracting(line -> line.communityName().substring(0, 5))
                .containsExactly("Éclai", "Zèbre");
        assertThat(lines).extracting(MembershipLine::pendingRequests).containsExactly(0L, 2L);
        assertThat(lines).extracting(MembershipLine::memberCount).containsExactly(0, 3);
    }

    @Test
    void animateurs_come_in_the_order_of_their_arrival_and_never_with_their_address() {
        insert(Row.membership(community, named("Zoé", "Aube"), "MEMBER"));
        insert(Row.membership(community, named("Ève", "Brun"), "FACILITATOR"));
        insert(Row.membership(community, named("Guy", "Ciel"), "LEAD"));
        insert(Row.membership(community, named("Léo", "Doux"), "LEAD"));
        long nameless = insert(Row.community());
        insert(Row.membership(nameless, insert(Row.agent().set("email", "service.z9@essai.gouv.fr")), "LEAD"));
        long empty = insert(Row.community());
        List<FacilitatorName> shown = memberships.facilitatorsOf(List.of(community, nameless, empty));
        assertThat(shown)
                .extracting(FacilitatorName::displayName)
                .containsExactly("Ève Brun", "Guy Ciel", "Léo Doux", "service.z9");
        assertThat(shown)
                .extracting(FacilitatorName::communityId)
                .containsExactly(community, community, community, nameless);
        assertThat(memberships.teamOf(community))
                .as("the lead ones first")
                .extracting(FacilitatorName::displayName)
                .containsExactly("Guy Ciel", "Léo Doux", "Ève Brun");
    }

    @Test
    void a_page_shows_twenty_animateurs_at_most() {
        for (int i = 0; i < 21; i++) {
            insert(Row.membership(community, insert(Row.agent()), "FACILITATOR"));
        }
        assertThat(memberships.teamOf(community)).hasSize(20);
        assertThat(memberships.teamOf(insert(Row.community()))).isEmpty();
    }

    @Test
    void requests_are_told_to_every_animateur_and_to_nobody_else() {
        List<String> expected = new java.util.ArrayList<>();
        for (String role : List.of("LEAD", "FACILITATOR", "LEAD", "MEMBER", "EVENT_ORGANISER")) {
            Row person = Row.agent();
            insert(Row.membership(community, insert(person), role));
            if (role.equals("LEAD") || role.equals("FACILITATOR")) {
                expected.add(person.get("email"));
            }
        }
        assertThat(memberships.facilitatorAddresses(community))
                .extracting(EmailAddress::value)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void only_other_leads_count_when_an_animateur_leaves() {
        insert(Row.membership(community, agent, "LEAD"));
        insert(Row.membership(community, insert(Row.agent()), "FACILITATOR"));
        insert(Row.membership(insert(Row.community()), insert(Row.agent()), "LEAD"));
        assertThat(memberships.countOtherLeads(community, agent)).isZero();
        insert(Row.membership(community, insert(Row.agent()), "LEAD"));
        assertThat(memberships.countOtherLeads(community, agent)).isEqualTo(1);
    }

    @Test
    void adding_gives_an_id_and_removing_takes_the_row_away() {
        var member = entities.find(fr.gouv.hub.domain.account.Agent.class, agent);
        var joined = entities.find(fr.gouv.hub.domain.community.Community.class, community);
        Membership added = memberships.add(Membership.join(joined, member, java.time.Instant.now()));
        assertThat(added.id()).isPositive();
        forget();
        memberships.remove(memberships.find(community, agent).orElseThrow());
        forget();
        assertThat(memberships.find(community, agent)).isEmpty();
    }

    @Test
    void queries_reach_large_tables_by_an_index() {
        LargeSchema.requireIndexed(false, large -> {
            MembershipRepository repository = new MembershipRepository();
            repository.entities = large;
            assertThat(repository.find(1 + (LargeSchema.SOME_ID * 7 + 61) % 300, LargeSchema.SOME_ID))
                    .isPresent();
            repository.countOtherLeads(LargeSchema.SOME_ID, LargeSchema.SOME_ID);
            repository.rolesIn(List.of(1L, 2L, 3L, LargeSchema.SOME_ID), LargeSchema.SOME_ID);
            assertThat(repository.facilitatorAddresses(LargeSchema.SOME_ID)).isNotEmpty();
        });
        // one agent's communities and one page's animateurs are few: sorting them costs nothing
        LargeSchema.requireIndexed(true, large -> {
            MembershipRepository repository = new MembershipRepository();
            repository.entities = large;
            assertThat(repository.linesOf(LargeSchema.SOME_ID, Instant.now())).hasSize(5);
            assertThat(repository.facilitatorsOf(java.util.stream.LongStream.rangeClosed(1, 24)
                            .boxed()
                            .toList()))
                    .hasSizeGreaterThan(24);
            assertThat(repository.teamOf(LargeSchema.SOME_ID)).isNotEmpty();
        });
    }
}
