package fr.gouv.hub.service.membership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.membership.MemberLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemberRepositoryIT extends DatabaseTest {

    private MemberRepository members;
    private long community;

    @BeforeEach
    void prepare() {
        members = new MemberRepository();
        members.entities = entities;
        community = insert(Row.community());
    }

    private long member(String first, String last, String role, int listed) {
        long agent = insert(Row.agent().set("first_name", first).set("last_name", last));
        return insert(Row.membership(community, agent, role).set("listed", listed));
    }

    private List<Long> after(long key, boolean everybody, String word, int size) {
        return members.after(community, key, everybody, word, size).stream()
                .map(MemberLine::id)
                .toList();
    }

    @Test
    void members_come_in_the_order_in_which_they_came_page_by_page() {
        assertThat(after(0, true, "", 10)).isEmpty();
        List<Long> came = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            came.add(member("Camille", "Martin" + i, "MEMBER", 1));
        }
        assertThat(after(0, true, "", 10)).isEqualTo(came);
        assertThat(after(0, true, "", 2)).isEqualTo(came.subList(0, 2));
        assertThat(after(came.get(1), true, "", 2)).isEqualTo(came.subList(2, 4));
        assertThat(after(came.get(4), true, "", 2)).isEmpty();
    }

    @Test
    void who_does_not_wish_to_be_seen_is_shown_to_animateurs_alone_but_animates_in_the_open() {
        long seen = member("Alix", "Bernard", "MEMBER", 1);
        long hidden = member("Noor", "Petit", "MEMBER", 0);
        long lead = member("Sacha", "Durand", "LEAD", 0);
        assertThat(after(0, true, "", 10)).containsExactly(seen, hidden, lead);
        assertThat(after(0, false, "", 10)).containsExactly(seen, lead);
    }

    @Test
    void a_name_is_found_by_how_it_begins() {
        long first = member("Alix", "Bernard", "MEMBER", 1);
        long last = member("Noor", "Alizé", "MEMBER", 1);
        member("Sacha", "Durand", "MEMBER", 1);
        assertThat(after(0, true, "ali", 10)).containsExactly(first, last);
        assertThat(after(0, true, "nothing", 10)).isEmpty();
    }

    @Test
    void a_page_of_a_large_community_is_read_in_order_from_an_index() {
        LargeSchema.requireIndexed(false, large -> {
            MemberRepository many = new MemberRepository();
            many.entities = large;
            many.after(LargeSchema.SOME_ID, 0, true, "", 50);
            many.after(LargeSchema.SOME_ID, 40_000, true, "", 50);
            many.after(LargeSchema.SOME_ID, 40_000, false, "", 50);
        });
    }
}
