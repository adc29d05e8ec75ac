package fr.gouv.hub.service.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.database.TestSchema;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.shared.NotFoundException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("UnnecessaryAssignment") // no container here: the test injects
class CommunityRepositoryIT extends DatabaseTest {

    private CommunityRepository communities;

    @BeforeEach
    void prepare() {
        communities = new CommunityRepository();
        communities.entities = entities;
    }

    private long insertNamed(String slug, Row row) {
        return insert(row.set("slug", slug));
    }

    @Test
    void a_slug_finds_its_community_and_no_other() {
        String slug = Row.unique("cible");
        long id = insertNamed(slug, Row.community());
        assertThat(communities.find(slug)).get().extracting(Community::id).isEqualTo(id);
        assertThat(communities.find(slug.toUpperCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(communities.find("%")).isEmpty();
        assertThat(communities.find("")).isEmpty();
        assertThat(communities.find("é"))
                .as("no letter outside ASCII breaks the query")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CommunityStatus.class)
    void only_published_and_dormant_communities_are_listed_or_open(CommunityStatus status) {
        String slug = Row.unique("statut");
        long id = insertNamed(slug, Row.community().set("status", status.name()));
        boolean open =
                Set.of(CommunityStatus.PUBLISHED, CommunityStatus.DORMANT).contains(status);
        assertThat(communities.findListed(slug).isPresent()).isEqualTo(open);
        assertThat(communities.findOpen(id).isPresent()).isEqualTo(open);
    }

    @Test
    void hidden_communities_are_not_listed_and_others_not_open() {
        String hidden = Row.unique("cachee");
        insertNamed(hidden, Row.community().set("visibility", "HIDDEN").set("join_policy", "INVITATION"));
        long onRequest = insert(Row.community().set("join_policy", "ON_REQUEST"));
        long elsewhere =
                insert(Row.community().set("hosting", "REFERENCED").set("external_url", "https://ailleurs.example/"));
        assertThat(communities.findListed(hidden)).isEmpty();
        assertThat(communities.findOpen(onRequest)).isEmpty();
        assertThat(communities.findOpen(elsewhere)).isEmpty();
        assertThat(communities.findOpen(-1)).isEmpty();
    }

    @Test
    void a_name_is_held_by_those_that_are_not_hidden_and_found_by_an_index() {
        String held = Row.unique("Nom tenu");
        String free = Row.unique("Nom libre");
        long id = insert(Row.community().set("name", held));
        insert(Row.community().set("name", Row.unique("Archive")).set("status", "ARCHIVED"));
        for (int i = 0; i < 2; i++) {
            insert(Row.community().set("name", free).set("visibility", "HIDDEN").set("join_policy", "INVITATION"));
        }
        assertThat(communities.isNameTaken(held.toUpperCase(Locale.ROOT), 0)).isTrue();
        assertThat(communities.isNameTaken(held, id)).isFalse();
        assertThat(communities.isNameTaken(free, 0)).isFalse();
        LargeSchema.requireIndexed(false, large -> {
            CommunityRepository repository = new CommunityRepository();
            repository.entities = large;
            assertThat(repository.isNameTaken(held, 0)).isFalse();
        });
    }

    @Test
    void the_members_of_a_hidden_community_are_told_from_strangers() {
        String slug = Row.unique("cachee");
        long id = insertNamed(slug, Row.community().set("visibility", "HIDDEN").set("join_policy", "INVITATION"));
        long member = insert(Row.agent());
        long stranger = insert(Row.agent());
        insert(Row.membership(id, member, "MEMBER"));
        assertThat(communities.hasMember(id, member)).isTrue();
        assertThat(communities.hasMember(id, stranger)).isFalse();
        assertThat(communities
                        .findSeenBy(slug, OptionalLong.of(member))
                        .orElseThrow()
                        .member())
                .isTrue();
        assertThat(communities
                        .findSeenBy(slug, OptionalLong.of(stranger))
                        .orElseThrow()
                        .member())
                .isFalse();
    }

    @Test
    void a_lock_reads_what_is_in_the_database_now() {
        long id = insert(Row.community());
        Community read = entities.find(Community.class, id);
        entities.createNativeQuery("update community set member_count = 41 where id = " + id)
                .executeUpdate();
        assertThat(communities.lock(id).memberCount()).isEqualTo(41);
        assertThat(read.memberCount()).isEqualTo(41);
        assertThatThrownBy(() -> communities.lock(-1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void tags_come_in_one_statement_however_many_they_are() {
        long none = insert(Row.community());
        long many = insert(Row.community());
        for (int theme : new int[] {101, 102, 103}) {
            insert(Row.of("community_theme").set("community_id", many).set("theme_id", theme));
        }
        insert(Row.of("community_branch").set("community_id", many).set("branch", "HOSPITAL"));
        TestSchema.portal().log().clear();
        assertThat(communities.tags(none)).isEmpty();
        assertThat(communities.tags(many))
                .extracting(row -> row[0] + " " + row[1] + row[2])
                .containsExactlyInAnyOrder("THEME 101", "THEME 102", "THEME 103", "BRANCH 0HOSPITAL");
        assertThat(TestSchema.portal().log().statements()).hasSize(2);
    }
}
