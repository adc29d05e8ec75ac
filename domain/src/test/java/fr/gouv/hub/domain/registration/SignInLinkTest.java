package fr.gouv.hub.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LAST = NOW.plusSeconds(30 * 60 - 1);

    private final SignInLink link =
            SignInLink.request(EmailAddress.of("camille@gouv.fr"), 7L, ReturnPath.of("/communautes/design"), NOW);

    @Test
    void a_link_is_good_until_the_thirtieth_minute() {
        assertThat(link.state(LAST)).isEqualTo(LinkState.USABLE);
        assertThat(link.state(LAST.plusSeconds(1))).isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void a_link_is_used_once() {
        link.use(LAST);
        assertThatThrownBy(() -> link.use(LAST))
                .isInstanceOfSatisfying(LinkRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("registration.error.linkUsed"));
    }

    @Test
    void an_expired_link_is_refused_and_stays_unused() {
        assertThatThrownBy(() -> link.use(NOW.plusSeconds(1_800)))
                .isInstanceOfSatisfying(LinkRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("registration.error.linkExpired"));
        assertThat(link.state(NOW)).isEqualTo(LinkState.USABLE);
    }

    @Test
    void it_remembers_what_was_interrupted() {
        assertThat(link.communityId()).isEqualTo(7L);
        assertThat(link.returnPath().value()).isEqualTo("/communautes/design");
        assertThat(link.purpose()).isEqualTo(LinkPurpose.SIGN_IN);
    }

    @Test
    void the_link_of_an_invitation_lives_as_long_as_it_and_accepts_it() {
        Instant end = NOW.plusSeconds(21 * 86_400);
        SignInLink invited = SignInLink.invite(EmailAddress.of("zoe@gouv.fr"), 12, end, NOW);
        assertThat(invited.purpose()).isEqualTo(LinkPurpose.INVITATION);
        assertThat(invited.invitationId()).isEqualTo(12L);
        assertThat(invited.communityId()).isNull();
        assertThat(invited.email().value()).isEqualTo("zoe@gouv.fr");
        assertThat(invited.returnPath().value()).isEqualTo("/mes-communautes");
        assertThat(invited.state(end.minusMillis(1))).isEqualTo(LinkState.USABLE);
        assertThat(invited.state(end)).isEqualTo(LinkState.EXPIRED);
        assertThat(link.invitationId()).isNull();
        assertThat(link.email().value()).isEqualTo("camille@gouv.fr");
    }
}
