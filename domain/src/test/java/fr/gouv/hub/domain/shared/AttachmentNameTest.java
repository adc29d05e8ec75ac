package fr.gouv.hub.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentNameTest {

    @ParameterizedTest
    @CsvSource({
        "Compte rendu d’été.pdf, Compte rendu d’été.pdf, pdf",
        "../../etc/passwd, passwd, ''",
        "C:\\temp\\Bilan.PDF, Bilan.PDF, pdf",
        ".pdf, fichier.pdf, pdf",
        "a<b>.txt, a_b_.txt, txt",
        "'', fichier, ''",
        "a\"b\".txt, a_b_.txt, txt",
        "🎉 bilan 2026 🎉.pdf, 🎉 bilan 2026 🎉.pdf, pdf",
        "..., fichier, ''",
        "...pdf, fichier.pdf, pdf",
        "a.txt., a.txt, txt",
    })
    void a_name_has_no_path_and_nothing_that_a_header_or_a_page_could_take_for_its_own(
            String given, String name, String extension) {
        assertThat(AttachmentName.of(given).value()).isEqualTo(name);
        assertThat(AttachmentName.of(given).extension()).isEqualTo(extension);
    }

    @Test
    void what_cannot_be_seen_is_left_out_and_a_long_name_keeps_its_end() {
        assertThat(AttachmentName.of("fdp\u202e.exe\r\nX: y.pdf").value()).isEqualTo("fdp.exeX_ y.pdf");
        assertThat(AttachmentName.of("é".repeat(500) + ".odt").value())
                .hasSize(AttachmentName.LONGEST)
                .endsWith(".odt");
        assertThat(AttachmentName.of("a." + "b".repeat(500)).value().length())
                .isLessThanOrEqualTo(AttachmentName.LONGEST);
        assertThat(AttachmentName.of(null).value()).isEqualTo("fichier");
    }

    @Test
    void a_long_name_is_cut_between_two_signs() {
        String name = AttachmentName.of("x".repeat(115) + "🎉🎉🎉.pdf").value();
        assertThat(name).isEqualTo("x".repeat(115) + "🎉.pdf");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(AttachmentName.LONGEST);
        assertThat(AttachmentName.of("x".repeat(116) + ".pdf").value()).isEqualTo("x".repeat(116) + ".pdf");
    }
}
