package fr.gouv.hub.service.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.shared.EncodedPicture;
import fr.gouv.hub.domain.shared.PictureRefusedException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureWorkshopTest {

    private final PictureWorkshop workshop = new PictureWorkshop();

    private static byte[] picture(int width, int height, String format, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        return bytes(image, format);
    }

    private static byte[] bytes(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void a_large_photograph_becomes_two_smaller_ones_of_the_same_shape() throws IOException {
        EncodedPicture made = workshop.encode(picture(3_000, 1_500, "jpg", BufferedImage.TYPE_INT_RGB));
        assertThat(made.mediaType()).isEqualTo("image/jpeg");
        assertThat(made.width()).isEqualTo(1_200);
        assertThat(made.height()).isEqualTo(600);
        assertThat(read(made.large()).getWidth()).isEqualTo(1_200);
        assertThat(read(made.small()).getWidth()).isEqualTo(480);
        assertThat(read(made.small()).getHeight()).isEqualTo(240);
        assertThat(made.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_small_picture_is_not_blown_up() throws IOException {
        EncodedPicture made = workshop.encode(picture(1, 1, "png", BufferedImage.TYPE_INT_RGB));
        assertThat(made.width()).isEqualTo(1);
        assertThat(read(made.large()).getHeight()).isEqualTo(1);
    }

    @Test
    void a_very_narrow_picture_keeps_at_least_one_pixel() throws IOException {
        EncodedPicture made = workshop.encode(picture(8_000, 1, "png", BufferedImage.TYPE_INT_RGB));
        assertThat(made.height()).isEqualTo(1);
        assertThat(read(made.small()).getHeight()).isEqualTo(1);
    }

    @Test
    void transparency_is_kept() throws IOException {
        EncodedPicture made = workshop.encode(picture(100, 100, "png", BufferedImage.TYPE_INT_ARGB));
        assertThat(made.mediaType()).isEqualTo("image/png");
        assertThat(read(made.large()).getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void of_a_moving_picture_the_first_one_stays() {
        assertThat(workshop.encode(picture(50, 40, "gif", BufferedImage.TYPE_INT_RGB))
                        .width())
                .isEqualTo(50);
    }

    @Test
    void nothing_of_the_file_itself_is_kept() {
        byte[] sound = picture(200, 100, "jpg", BufferedImage.TYPE_INT_RGB);
        byte[] tail = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(sound, sound.length + tail.length);
        System.arraycopy(tail, 0, both, sound.length, tail.length);
        EncodedPicture made = workshop.encode(both);
        assertThat(new String(made.large(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    /** A photograph taken with the telephone upright says in its EXIF data that it lies on its side. */
    @Test
    void a_picture_that_says_it_lies_on_its_side_is_set_upright() {
        byte[] lying = picture(200, 100, "jpg", BufferedImage.TYPE_INT_RGB);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        // cameras write this segment in the place of JFIF's
        int jfif = 18;
        ByteBuffer camera = ByteBuffer.allocate(lying.length - jfif + exif.length);
        camera.put(lying, 0, 2).put(exif).put(lying, 2 + jfif, lying.length - 2 - jfif);
        EncodedPicture made = workshop.encode(camera.array());
        assertThat(made.width()).isEqualTo(100);
        assertThat(made.height()).isEqualTo(200);
        ByteBuffer both = ByteBuffer.allocate(lying.length + exif.length);
        both.put(lying, 0, 2).put(exif).put(lying, 2, lying.length - 2);
        assertThat(workshop.encode(both.array()).width())
                .as("data that contradict themselves")
                .isEqualTo(200);
    }

    static Stream<byte[]> noPictures() {
        return Stream.of(
                        "",
                        " ",
                        "<html><script>alert(1)</script></html>",
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                        "%PDF-1.4",
                        "PK\u0003\u0004",
                        "BM\u0000\u0000",
                        "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ",
                        "%!PS-Adobe")
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("noPictures")
    void what_is_no_picture_by_its_content_is_refused_whatever_its_name(byte[] file) {
        assertThatThrownBy(() -> workshop.encode(file))
                .isInstanceOfSatisfying(PictureRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("shared.error.pictureKind"));
    }

    @Test
    void a_file_that_only_begins_like_a_picture_is_refused() {
        byte[] whole = picture(400, 400, "png", BufferedImage.TYPE_INT_RGB);
        for (int length : new int[] {8, 20, 40, whole.length / 2}) {
            assertThatThrownBy(() -> workshop.encode(Arrays.copyOf(whole, length)))
                    .as("%s bytes", length)
                    .isInstanceOf(PictureRefusedException.class);
        }
    }

    /** A few kilobytes that would unfold into ten gigabytes. */
    @Test
    void a_picture_that_unfolds_is_refused_before_its_pixels_are_read() throws IOException {
        byte[] bomb = png(50_000, 50_000);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThatThrownBy(() -> workshop.encode(bomb))
                .isInstanceOfSatisfying(PictureRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("shared.error.pictureSize"));
        // width × height would be negative in 32 bits
        assertThatThrownBy(() -> workshop.encode(png(65_535, 65_535))).isInstanceOf(PictureRefusedException.class);
    }

    /** The compressed text of a PNG file is not unfolded either. */
    @Test
    void a_text_that_unfolds_inside_a_picture_is_passed_over() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(text)) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 300; i++) {
                deflated.write(zeros);
            }
        }
        byte[] sound = picture(10, 10, "png", BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int afterHeader = 8 + 25;
        file.write(sound, 0, afterHeader);
        file.write(chunk("zTXt", text.toByteArray()));
        file.write(sound, afterHeader, sound.length - afterHeader);
        assertThat(workshop.encode(file.toByteArray()).width()).isEqualTo(10);
    }

    @Test
    void too_heavy_a_file_is_refused() {
        byte[] heavy = Arrays.copyOf(picture(10, 10, "png", BufferedImage.TYPE_INT_RGB), 8 * 1_048_576 + 1);
        assertThatThrownBy(() -> workshop.encode(heavy))
                .isInstanceOfSatisfying(PictureRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("shared.error.pictureWeight"));
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        file.write(chunk("IHDR", header.array()));
        file.write(chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}));
        file.write(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
        chunk.putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }
}
