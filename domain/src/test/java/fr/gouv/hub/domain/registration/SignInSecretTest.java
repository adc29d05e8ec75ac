package fr.gouv.hub.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInSecretTest {

    @Test
    void a_token_is_new_each_time_and_recognised_by_its_form() {
        String token = SignInSecret.newToken();
        assertThat(token).hasSize(43).isNotEqualTo(SignInSecret.newToken());
        assertThat(SignInSecret.looksLikeToken(token)).isTrue();
    }

    @Test
    void garbage_is_no_token() {
        assertThat(SignInSecret.looksLikeToken(null)).isFalse();
        assertThat(SignInSecret.looksLikeToken("")).isFalse();
        assertThat(SignInSecret.looksLikeToken(SignInSecret.newToken().substring(1)))
                .isFalse();
        assertThat(SignInSecret.looksLikeToken(SignInSecret.newToken() + "=")).isFalse();
    }

    @Test
    void the_hash_is_the_sha_256_of_the_token() {
        assertThat(SignInSecret.hash("abc"))
                .asHexString()
                .isEqualToIgnoringCase("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
