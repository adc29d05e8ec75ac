package fr.gouv.hub.domain.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Zoé, Aperçue, zoe.apercue",
                "Anne-Marie, Le Goff, anne-marie.le-goff",
                "Jean, de l’Exemple, jean.de-l-exemple",
                "Zoé, -, zoe",
                "-, Aperçue, apercue",
                "-, -, -",
                "Cœur, Ægir, coeur.aegir",
                "日本, 日本, -",
            })
    void a_name_is_called_in_plain_small_letters(String first, String last, String handle) {
        assertThat(Mentions.handle(first, last)).isEqualTo(handle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Merci @zoe.apercue !",
                "@Zoé.Aperçue, qu’en dis-tu ?",
                "Voir avec @ZOE.APERCUE.",
                "(@zoe.apercue)",
                "**@zoe.apercue**",
            })
    void a_handle_is_found_however_it_is_written(String text) {
        assertThat(Mentions.in(text)).containsExactly("zoe.apercue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zoe.apercue", "zoe@essai.gouv.fr", "a.b@zoe.apercue", "@", "@ zoe", "@@", "x@y"})
    void neither_an_address_nor_a_lonely_sign_calls_anybody(String text) {
        assertThat(Mentions.in(text)).isEmpty();
    }

    @Test
    void a_text_calls_twenty_at_most_and_each_once() {
        StringBuilder text = new StringBuilder("@a.b @a.b");
        for (int i = 0; i < 50; i++) {
            text.append(" @prenom.nom").append(i);
        }
        assertThat(Mentions.in(text.toString())).hasSize(20).startsWith("a.b");
    }

    @Test
    void whoever_has_muted_a_thread_is_not_called() {
        Set<String> called = Set.of("zoe.apercue");
        assertThat(listener(null).isCalledBy(called)).isTrue();
        assertThat(listener(FollowState.FOLLOWED).isCalledBy(called)).isTrue();
        assertThat(listener(FollowState.MUTED).isCalledBy(called)).isFalse();
        assertThat(listener(null).isCalledBy(Set.of("autre.nom"))).isFalse();
        assertThat(listener(FollowState.FOLLOWED).isFollowing()).isTrue();
        assertThat(listener(null).isFollowing()).isFalse();
        assertThat(new Hearing(FollowState.FOLLOWED, true).isFollowing())
                .as("the whole community is muted")
                .isFalse();
        assertThat(new Listener(1, null, null, "z@essai.gouv.fr", Hearing.NONE, true).isCalledBy(called))
                .isFalse();
    }

    @Test
    void an_author_is_told_who_hears_and_not_who_hides_mutes_or_is_nobody() {
        List<Listener> listeners = List.of(
                listener(null),
                new Listener(2, "Anne", "Cachée", "a@essai.gouv.fr", Hearing.NONE, false),
                new Listener(3, "Paul", "Muet", "p@essai.gouv.fr", new Hearing(FollowState.MUTED, false), true));
        Set<String> handles = new java.util.LinkedHashSet<>(
                List.of("zoe.apercue", "anne.cachee", "paul.muet", "personne.inconnue", "moi.meme"));
        Called called = Called.of(handles, "moi.meme", listeners);
        assertThat(called.told()).containsExactly("zoe.apercue");
        assertThat(called.others()).containsExactly("anne.cachee", "paul.muet", "personne.inconnue");
        assertThat(called.isNobody()).isFalse();
        assertThat(Called.of(Set.of("moi.meme"), "moi.meme", listeners).isNobody())
                .isTrue();
        assertThat(Called.of(Set.of(), null, listeners).isNobody()).isTrue();
    }

    private static Listener listener(FollowState state) {
        return new Listener(1, "Zoé", "Aperçue", "z@essai.gouv.fr", new Hearing(state, false), true);
    }
}
