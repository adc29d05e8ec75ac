package fr.gouv.hub.domain.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommunityAccessTest {

    /** Columns: visitor, agent, member, overseer. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "PUBLISHED, LISTED_PUBLIC_CONTENT, CONTENT, CONTENT, CONTENT, CONTENT",
        "PUBLISHED, LISTED_MEMBER_CONTENT, CARD,    CARD,    CONTENT, CARD",
        "PUBLISHED, HIDDEN,                NONE,    NONE,    CONTENT, CARD",
        "DORMANT,   LISTED_PUBLIC_CONTENT, CONTENT, CONTENT, CONTENT, CONTENT",
        "DORMANT,   LISTED_MEMBER_CONTENT, CARD,    CARD,    CONTENT, CARD",
        "DORMANT,   HIDDEN,                NONE,    NONE,    CONTENT, CARD",
        "PROPOSED,  LISTED_PUBLIC_CONTENT, NONE,    NONE,    CONTENT, CARD",
        "PROPOSED,  LISTED_MEMBER_CONTENT, NONE,    NONE,    CONTENT, CARD",
        "PROPOSED,  HIDDEN,                NONE,    NONE,    CONTENT, CARD",
        "IN_REVIEW, LISTED_PUBLIC_CONTENT, NONE,    NONE,    CONTENT, CARD",
        "IN_REVIEW, LISTED_MEMBER_CONTENT, NONE,    NONE,    CONTENT, CARD",
        "IN_REVIEW, HIDDEN,                NONE,    NONE,    CONTENT, CARD",
        "ARCHIVED,  LISTED_PUBLIC_CONTENT, NONE,    NONE,    CONTENT, CARD",
        "ARCHIVED,  LISTED_MEMBER_CONTENT, NONE,    NONE,    CONTENT, CARD",
        "ARCHIVED,  HIDDEN,                NONE,    NONE,    CONTENT, CARD",
    })
    void each_reader_sees_what_the_table_says(
            CommunityStatus status,
            Visibility visibility,
            CommunityAccess visitor,
            CommunityAccess agent,
            CommunityAccess member,
            CommunityAccess overseer) {
        assertThat(CommunityAccess.of(status, visibility, CommunityReader.VISITOR))
                .isEqualTo(visitor);
        assertThat(CommunityAccess.of(status, visibility, CommunityReader.AGENT))
                .isEqualTo(agent);
        assertThat(CommunityAccess.of(status, visibility, CommunityReader.MEMBER))
                .isEqualTo(member);
        assertThat(CommunityAccess.of(status, visibility, CommunityReader.OVERSEER))
                .isEqualTo(overseer);
    }

    @ParameterizedTest
    @EnumSource(
            value = JoinPolicy.class,
            names = {"OPEN", "ON_REQUEST"})
    void nobody_joins_what_he_may_not_know_of(JoinPolicy policy) {
        assertThatThrownBy(() -> new Openness(policy, Visibility.HIDDEN))
                .isInstanceOfSatisfying(ImpossibleOpennessException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("community.error.openness"));
    }

    @Test
    void every_other_pair_is_possible_and_offered_once() {
        List<Openness> pairs = Openness.possible();
        assertThat(pairs).doesNotHaveDuplicates().hasSize(7);
        assertThat(pairs)
                .filteredOn(pair -> pair.visibility() == Visibility.HIDDEN)
                .containsExactly(new Openness(JoinPolicy.INVITATION, Visibility.HIDDEN));
        assertThat(pairs).extracting(Openness::policy).containsAll(EnumSet.allOf(JoinPolicy.class));
    }
}
