package fr.gouv.hub.domain.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CommunityCriteriaTest {

    @Test
    void only_letters_and_digits_reach_the_database() {
        assertThat(searching("100 % d’innovation_RH' OR 1=1 <script>").words())
                .containsExactly("100", "d", "innovation", "RH", "OR", "1", "script");
    }

    @Test
    void a_long_search_is_cut_between_characters_and_to_eight_words() {
        assertThat(searching("é".repeat(10_000)).text()).hasSize(100);
        assertThat(searching("a" + "😀".repeat(10_000)).text()).hasSize(101).endsWith("😀");
        assertThat(searching("a b c d e f g h i j k").words()).hasSize(8);
    }

    @Test
    void signs_alone_search_for_nothing() {
        assertThat(searching("%%% __ 😀").words()).isEmpty();
    }

    @Test
    void nothing_asked_is_no_filter_and_anything_asked_is_one() {
        assertThat(CommunityCriteria.ALL.isFiltered()).isFalse();
        assertThat(searching(" ").isFiltered()).isFalse();
        assertThat(searching("x").isFiltered()).isTrue();
        assertThat(with(Set.of(1), null).isFiltered()).isTrue();
        assertThat(with(Set.of(), CommunityActivity.DORMANT).isFiltered()).isTrue();
    }

    @Test
    void another_order_changes_nothing_else() {
        CommunityCriteria criteria = with(Set.of(1, 2), CommunityActivity.ACTIVE);
        assertThat(criteria.inOrder(CommunitySort.MEMBERS).inOrder(CommunitySort.NAME))
                .isEqualTo(criteria);
    }

    private static CommunityCriteria searching(String text) {
        return new CommunityCriteria(text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, CommunitySort.NAME);
    }

    private static CommunityCriteria with(Set<Integer> themes, CommunityActivity activity) {
        return new CommunityCriteria(
                null, themes, Set.of(), Set.of(), Set.of(), Set.of(), activity, CommunitySort.NAME);
    }
}
