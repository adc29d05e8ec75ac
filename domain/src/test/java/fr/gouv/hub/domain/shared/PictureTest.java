package fr.gouv.hub.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void lists_get_the_small_version_and_pages_the_large_one_of_the_same_picture() {
        byte[] large = {1, 2, 3};
        byte[] small = {4};
        Picture picture = new Picture(new EncodedPicture("ab12", "image/png", 1_200, 675, large, small), NOW);
        assertThat(picture.file(false).content()).isEqualTo(large);
        assertThat(picture.file(true).content()).isEqualTo(small);
        assertThat(picture.file(true).mediaType()).isEqualTo("image/png");
        assertThat(picture.file(true).hash()).isEqualTo(picture.hash()).isEqualTo("ab12");
        assertThat(picture.mediaType()).isEqualTo("image/png");
        assertThat(picture.width()).as("kept, so that pages do not jump").isEqualTo(1_200);
        assertThat(picture.height()).isEqualTo(675);
        assertThat(picture.createdAt()).isEqualTo(NOW);
    }

    @Test
    void moments_are_stored_in_utc_whatever_the_clocks_of_the_server() {
        InstantConverter converter = new InstantConverter();
        Instant summer = Instant.parse("2026-07-14T10:00:00.123456Z");
        assertThat(converter.convertToDatabaseColumn(summer))
                .isEqualTo(LocalDateTime.parse("2026-07-14T10:00:00.123456"));
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(summer)))
                .isEqualTo(summer);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
