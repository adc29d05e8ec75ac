package fr.gouv.hub.service.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunityFacets;
import fr.gouv.hub.domain.community.CommunityReader;
import fr.gouv.hub.domain.community.CommunitySort;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.CommunitySummary;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.Openness;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.service.reference.Books;
import fr.gouv.hub.service.reference.ReferenceBook;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The conditions of queries against the rule: every policy × visibility × status × reader. */
@SuppressWarnings("UnnecessaryAssignment") // no container here: the test injects
class CommunityConditionsIT extends DatabaseTest {

    /** A word that only the communities of this test have in their names. */
    private static final String WORD = "zyzomys";

    private record Kind(CommunityStatus status, Openness openness, boolean mine) {}

    private final Map<Long, Kind> kinds = new LinkedHashMap<>();
    private long me;

    @BeforeEach
    void one_community_of_each_kind_with_and_without_me() {
        me = insert(Row.agent());
        for (CommunityStatus status : CommunityStatus.values()) {
            for (Openness openness : Openness.possible()) {
                for (boolean mine : new boolean[] {true, false}) {
                    long id = insert(Row.community()
                            .set("name", Row.unique(WORD))
                            .set("status", status.name())
                            .set("join_policy", openness.policy().name())
                            .set("visibility", openness.visibility().name()));
                    if (mine) {
                        insert(Row.membership(id, me, "MEMBER"));
                    }
                    // a pending request gives no right
                    insert(Row.request(id, mine ? insert(Row.agent()) : me));
                    kinds.put(id, new Kind(status, openness, mine));
                }
            }
        }
    }

    private Set<Long> with(
            CommunityReader stranger, boolean asMe, java.util.function.Predicate<CommunityAccess> enough) {
        return kinds.entrySet().stream()
                .filter(entry -> enough.test(CommunityAccess.of(
                        entry.getValue().status(),
                        entry.getValue().openness().visibility(),
                        asMe && entry.getValue().mine() ? CommunityReader.MEMBER : stranger)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<Long> bySql(String condition) {
        @SuppressWarnings("unchecked")
        List<Number> ids = entities.createNativeQuery(
                        "select c.id from community c where c.name like '" + WORD + "%' and " + condition)
                .getResultList();
        return ids.stream().map(Number::longValue).collect(Collectors.toSet());
    }

    private Set<Long> byJpql(String condition, Long reader) {
        var query = entities.createQuery(
                "select c.id from Community c where c.name like '" + WORD + "%' and " + condition, Long.class);
        if (reader != null) {
            query.setParameter("reader", reader);
        }
        return Set.copyOf(query.getResultList());
    }

    @Test
    void conditions_select_what_the_rule_says() {
        Set<Long> known = with(CommunityReader.VISITOR, false, CommunityAccess::isKnown);
        Set<Long> open = with(CommunityReader.VISITOR, false, CommunityAccess::isContent);
        Set<Long> mine = with(CommunityReader.AGENT, true, CommunityAccess::isContent);
        assertThat(known).hasSizeGreaterThan(open.size());
        assertThat(mine).hasSizeGreaterThan(open.size());
        assertThat(bySql(CommunityConditions.listedSql("c"))).isEqualTo(known);
        assertThat(bySql(CommunityConditions.publicContentSql("c"))).isEqualTo(open);
        assertThat(bySql(CommunityConditions.contentSql("c", "0"))).isEqualTo(open);
        assertThat(bySql(CommunityConditions.contentSql("c", Long.toString(me))))
                .isEqualTo(mine);
        assertThat(byJpql(CommunityConditions.publicContent("c"), null)).isEqualTo(open);
        assertThat(byJpql(CommunityConditions.content("c", ":reader"), 0L)).isEqualTo(open);
        assertThat(byJpql(CommunityConditions.content("c", ":reader"), me)).isEqualTo(mine);
    }

    @Test
    void the_directory_lists_and_counts_what_everybody_may_know_of() {
        CommunityDirectoryRepository directory = new CommunityDirectoryRepository();
        directory.entities = entities;
        directory.clock = Clock.systemUTC();
        ReferenceBook book = Books.read(entities);
        CommunityCriteria criteria =
                new CommunityCriteria(WORD, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, CommunitySort.NAME);
        Set<Long> known = with(CommunityReader.VISITOR, false, CommunityAccess::isKnown);
        assertThat(directory.search(criteria, book, 0, 500))
                .extracting(CommunitySummary::id)
                .containsExactlyInAnyOrderElementsOf(known);
        CommunityFacets facets = directory.count(criteria, book);
        assertThat(facets.total()).isEqualTo(known.size());
        assertThat(facets.policies().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(known.size());
    }

    @Test
    void who_reads_is_found_with_the_community() {
        CommunityRepository communities = new CommunityRepository();
        communities.entities = entities;
        kinds.forEach((id, kind) -> {
            String slug = entities.createQuery("select c.slug from Community c where c.id = :id", String.class)
                    .setParameter("id", id)
                    .getSingleResult();
            assertThat(communities
                            .findSeenBy(slug, OptionalLong.of(me))
                            .orElseThrow()
                            .member())
                    .isEqualTo(kind.mine());
            assertThat(communities
                            .findSeenBy(slug, OptionalLong.empty())
                            .orElseThrow()
                            .member())
                    .isFalse();
            assertThat(communities.findListed(slug).isPresent())
                    .isEqualTo(CommunityAccess.of(kind.status(), kind.openness().visibility(), CommunityReader.VISITOR)
                            .isKnown());
        });
        assertThat(communities.findSeenBy("aucune", OptionalLong.of(me))).isEmpty();
        assertThat(communities.findSeenBy("été", OptionalLong.of(me))).isEmpty();
    }

    @Test
    void the_database_refuses_the_impossible_pairs_too() {
        for (JoinPolicy policy : List.of(JoinPolicy.OPEN, JoinPolicy.ON_REQUEST)) {
            assertThatThrownBy(() -> insert(Row.community()
                            .set("join_policy", policy.name())
                            .set("visibility", Visibility.HIDDEN.name())))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
