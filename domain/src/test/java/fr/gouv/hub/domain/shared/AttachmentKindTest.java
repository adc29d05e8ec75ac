package fr.gouv.hub.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttachmentKindTest {

    @ParameterizedTest
    @CsvSource({
        "application/pdf, pdf, PDF",
        "image/jpeg, jpg, JPEG",
        "image/jpeg, jpeg, JPEG",
        "text/plain, md, TEXT",
        "text/csv, csv, CSV",
        "application/pdf, docx, ",
        "text/plain, csv, ",
        "text/html, html, ",
        "image/svg+xml, svg, ",
        "application/pdf, '', ",
    })
    void content_and_name_must_say_the_same(String mediaType, String extension, AttachmentKind kind) {
        assertThat(AttachmentKind.of(mediaType, extension)).isEqualTo(Optional.ofNullable(kind));
    }

    @ParameterizedTest
    @EnumSource(AttachmentKind.class)
    void browsers_are_told_the_type_by_which_a_kind_is_known_and_show_pictures_alone(AttachmentKind kind) {
        Set<AttachmentKind> pictures = EnumSet.of(AttachmentKind.PNG, AttachmentKind.JPEG);
        assertThat(kind.isPicture()).isEqualTo(pictures.contains(kind));
        assertThat(kind.mediaType().startsWith("image/")).isEqualTo(kind.isPicture());
    }

    @Test
    void each_kind_has_a_media_type_of_its_own() {
        assertThat(AttachmentKind.values())
                .extracting(AttachmentKind::mediaType)
                .doesNotHaveDuplicates()
                .allMatch(type -> type.matches("[a-z]+/[a-z.-]+"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1024, 1", "1025, 2", "5242880, 5120"})
    void a_size_is_rounded_up_to_kilobytes(int bytes, int kilobytes) {
        assertThat(new AttachmentLine(1, 2, "a.pdf", AttachmentKind.PDF, bytes).kilobytes())
                .isEqualTo(kilobytes);
    }
}
