package fr.gouv.hub.service.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.registration.ReturnPath;
import fr.gouv.hub.domain.registration.SignInLink;
import fr.gouv.hub.domain.registration.SignInSecret;
import fr.gouv.hub.domain.shared.EmailAddress;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("UnnecessaryAssignment") // no container here: the test injects
class LinkRepositoryIT extends DatabaseTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private LinkRepository links;
    private LinkMint mint;

    @BeforeEach
    void prepare() {
        links = new LinkRepository();
        links.entities = entities;
        mint = new LinkMint();
        mint.links = links;
    }

    private SignInLink link() {
        return links.add(
                SignInLink.request(EmailAddress.of("a@essai.gouv.fr"), null, ReturnPath.of("/communautes"), NOW));
    }

    @Test
    void each_sending_mints_a_token_and_all_of_them_lead_to_the_link() {
        SignInLink link = link();
        String first = mint.mint(link.id());
        String second = mint.mint(link.id());
        SignInLink other = link();
        String others = mint.mint(other.id());
        forget();
        assertThat(first).isNotEqualTo(second);
        assertThat(links.find(first, LockModeType.NONE).orElseThrow().id()).isEqualTo(link.id());
        assertThat(links.find(second, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow()
                        .id())
                .isEqualTo(link.id());
        assertThat(links.find(others, LockModeType.NONE).orElseThrow().id()).isEqualTo(other.id());
        assertThat(links.find(first, LockModeType.NONE)
                        .orElseThrow()
                        .returnPath()
                        .value())
                .isEqualTo("/communautes");
    }

    @Test
    void the_token_itself_is_stored_nowhere() {
        String token = mint.mint(link().id());
        entities.flush();
        Object stored = entities.createNativeQuery("select token_hash from sign_in_secret where token_hash = ?1")
                .setParameter(1, SignInSecret.hash(token))
                .getSingleResult();
        assertThat((byte[]) stored).hasSize(32).isNotEqualTo(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "' or 1=1 --", "ééééééééééééééééééééééééééééééééééééééééééé"})
    void what_is_no_token_is_not_even_asked_for(String candidate) {
        fr.gouv.hub.database.TestSchema.portal().log().clear();
        assertThat(links.find(candidate, LockModeType.NONE)).isEmpty();
        assertThat(fr.gouv.hub.database.TestSchema.portal().log().statements()).isEmpty();
    }

    @Test
    void a_token_that_was_never_minted_leads_nowhere() {
        mint.mint(link().id());
        assertThat(links.find(SignInSecret.newToken(), LockModeType.NONE)).isEmpty();
    }

    @Test
    void old_links_are_forgotten_with_their_tokens_unless_a_mail_speaks_of_them() {
        LocalDateTime old = LocalDateTime.parse("2001-01-01T00:00:00");
        long forgotten = insert(Row.link("a@essai.gouv.fr").set("requested_at", old));
        long mailed = insert(Row.link("b@essai.gouv.fr").set("requested_at", old));
        long atTheLimit = insert(Row.link("c@essai.gouv.fr").set("requested_at", old.plusDays(1)));
        insert(Row.mail("b@essai.gouv.fr").set("link_id", mailed).set("status", "SENT"));
        String token = mint.mint(forgotten);
        entities.flush();
        links.forgetBefore(old.plusDays(1).toInstant(ZoneOffset.UTC));
        forget();
        assertThat(entities.find(SignInLink.class, forgotten)).isNull();
        assertThat(entities.find(SignInLink.class, mailed)).isNotNull();
        assertThat(entities.find(SignInLink.class, atTheLimit)).isNotNull();
        assertThat(links.find(token, LockModeType.NONE)).isEmpty();
    }

    @Test
    void a_link_is_reached_by_an_index() {
        LargeSchema.requireIndexed(false, large -> {
            LinkRepository repository = new LinkRepository();
            repository.entities = large;
            LinkMint minting = new LinkMint();
            minting.links = repository;
            String token = minting.mint(LargeSchema.SOME_ID);
            large.flush();
            assertThat(repository.find(token, LockModeType.PESSIMISTIC_WRITE)).isPresent();
        });
    }
}
