package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.shared.AttachmentFile;
import fr.gouv.hub.domain.shared.AttachmentRefusedException;
import fr.gouv.hub.domain.shared.PictureRefusedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files that people send, good and bad, and what becomes of them wherever the hub takes files. */
final class HostileFiles {

    static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);

    private HostileFiles() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(text("<x/>"));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** A picture with a script behind it. */
    static byte[] scripted() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(picture("jpg", 40, 20));
        bytes.writeBytes(text("<script>alert(1)</script>"));
        return bytes.toByteArray();
    }

    static void requireNoScript(byte[] kept) {
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    /** A picture that says it is huge, without a pixel of it. */
    private static byte[] bomb() throws IOException {
        byte[] bomb = picture("png", 10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 50_000).putInt(20, 50_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());
        return bomb;
    }

    /**
     * Whatever is not what its name says, runs, unfolds, is empty or too heavy is refused.
     *
     * @param add adds a file of that name and content
     */
    static void requireRefused(BiConsumer<String, byte[]> add) throws IOException {
        byte[] page = text("<html><script>alert(1)</script></html>");
        byte[] drawing = text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
        byte[] table = text("a;b\n1;2\n");
        byte[] archive = zip("virus.exe");
        byte[] macros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        for (String name : List.of("a.png", "a.pdf", "a.docx", "a.html", "a.svg", "a", "a.exe", "a.txt.exe", "a.jpg")) {
            for (byte[] content : List.of(page, drawing, table, archive, macros)) {
                requireRefused(add, name, content);
            }
        }
        requireRefused(add, "a.txt", PDF);
        requireRefused(add, "a.txt", page);
        requireRefused(add, "a.csv", page);
        requireRefused(add, "vide.pdf", new byte[0]);
        requireRefused(add, "lourd.pdf", new byte[AttachmentFile.MOST_MEGABYTES * 1_048_576 + 1]);
        assertThatThrownBy(() ->
                        add.accept("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 1}))
                .isInstanceOf(PictureRefusedException.class);
        byte[] bomb = bomb();
        long before = used();
        assertThatThrownBy(() -> add.accept("bombe.png", bomb))
                .isInstanceOfSatisfying(PictureRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("shared.error.pictureSize"));
        assertThat(used() - before).as("bytes").isLessThan(500_000_000);
    }

    private static void requireRefused(BiConsumer<String, byte[]> add, String name, byte[] content) {
        assertThatThrownBy(() -> add.accept(name, content))
                .as("%s of %s bytes", name, content.length)
                .isInstanceOf(AttachmentRefusedException.class);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
