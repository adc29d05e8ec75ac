package fr.gouv.hub.web.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailPieceTest {

    private static final String PORTAL = "https://hub.gouv.fr";

    @Test
    void a_link_into_the_portal_can_be_followed_and_ends_before_the_full_stop() {
        assertThat(hrefs("Ouvrez https://hub.gouv.fr/connexion/lien?jeton=a-b_c."))
                .containsExactly("https://hub.gouv.fr/connexion/lien?jeton=a-b_c");
        assertThat(hrefs("(" + PORTAL + ")")).containsExactly(PORTAL);
    }

    @Test
    void no_other_link_can_be_followed() {
        assertThat(hrefs("https://evil.example/ https://hub.gouv.fr.evil.example/ https://hub.gouv.fr@evil.example/"))
                .isEmpty();
        assertThat(hrefs("javascript:alert(1) data:text/html,x")).isEmpty();
    }

    @Test
    void nothing_of_the_text_is_lost() {
        List<List<MailPiece>> paragraphs =
                MailPiece.paragraphsOf("Bonjour,\r\n\r\nune ligne\r\net " + PORTAL + "/x ici\r\n", PORTAL);
        assertThat(paragraphs).hasSize(2);
        assertThat(paragraphs.get(1))
                .extracting(piece -> piece.isLineEnd() ? "|" : piece.getText())
                .containsExactly("une ligne", "|", "et ", PORTAL + "/x", " ici");
    }

    @Test
    void an_empty_mail_is_one_empty_paragraph() {
        assertThat(MailPiece.paragraphsOf("", PORTAL)).hasSize(1);
    }

    private static List<String> hrefs(String text) {
        return MailPiece.paragraphsOf(text, PORTAL).stream()
                .flatMap(List::stream)
                .filter(MailPiece::isLink)
                .map(MailPiece::getHref)
                .toList();
    }
}
