package fr.gouv.hub.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.membership.CommunityRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberCriteriaTest {

    private static MemberCriteria searching(String text) {
        return new MemberCriteria(text, null, MemberSort.NEWEST);
    }

    @Test
    void only_letters_and_digits_reach_the_database_four_words_of_them_each_once() {
        assertThat(searching(" %Jean_Marc' OR 1=1 ").words()).containsExactly("Jean", "Marc", "OR", "1");
        assertThat(searching("a b c d e").words()).containsExactly("a", "b", "c", "d");
        assertThat(searching("a a\u202e\nb").words()).containsExactly("a", "b");
        assertThat(searching("%%% __").words()).isEmpty();
    }

    @Test
    void a_long_search_is_cut_between_two_signs() {
        assertThat(searching("é".repeat(500)).text()).hasSize(MemberCriteria.LONGEST_TEXT);
        assertThat(searching("a" + "😀".repeat(500)).text()).endsWith("😀");
        assertThat(searching(null).text()).isEmpty();
    }

    @Test
    void words_or_a_role_narrow_the_list_and_signs_alone_do_not() {
        assertThat(searching("zoé").isFiltered()).isTrue();
        assertThat(searching("%").isFiltered()).isFalse();
        assertThat(new MemberCriteria("", CommunityRole.LEAD, MemberSort.NAME).isFiltered())
                .isTrue();
    }

    @Test
    void another_order_changes_nothing_else() {
        MemberCriteria criteria = new MemberCriteria("zoé", CommunityRole.LEAD, MemberSort.NEWEST);
        assertThat(criteria.sortedBy(MemberSort.ROLE))
                .isEqualTo(new MemberCriteria("zoé", CommunityRole.LEAD, MemberSort.ROLE));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "4, true", "5, false", "60, false"})
    void a_figure_under_five_would_tell_on_those_who_came(long joined, boolean few) {
        assertThat(new CommunityFigures(joined, 3, 2).isJoinedFew()).isEqualTo(few);
    }
}
