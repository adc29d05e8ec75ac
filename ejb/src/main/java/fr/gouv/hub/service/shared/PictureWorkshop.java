package fr.gouv.hub.service.shared;

import fr.gouv.hub.domain.shared.EncodedPicture;
import fr.gouv.hub.domain.shared.PictureRefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.apache.tika.Tika;

/**
 * Takes pictures in: what a file is, its content says, never its name; and no byte of it is kept, the pixels are encoded
 * anew. Sizes are read before the pixels are, so that a small file cannot unfold into a huge picture.
 */
@ApplicationScoped
public class PictureWorkshop {

    /** Heaviest file, in megabytes. */
    public static final int MOST_MEGABYTES = 8;

    private static final int MEGABYTE = 1_048_576;
    private static final int MOST_MEGAPIXELS = 24;
    private static final int WIDE = 2_400;
    private static final int LARGE = 1_200;
    private static final int SMALL = 480;
    private static final float QUALITY = 0.85f;
    private static final String PNG = "image/png";
    private static final Set<String> TAKEN = Set.of("image/jpeg", PNG, "image/gif");
    private static final int AT_ONCE = 2;
    private static final int PATIENCE = 10;

    private final Tika tika = new Tika();
    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * @param file as it was handed in, whatever it is
     * @return the picture in two sizes, turned upright, without anything that the file said about place or camera
     * @throws PictureRefusedException when it is none, too heavy, too large, or cannot be read
     */
    public EncodedPicture encode(byte[] file) {
        return worked(file, (picture, type) -> encode(picture));
    }

    /**
     * A picture that is handed on rather than shown: of the same format, with as many pixels as a wide screen at most.
     *
     * @param file JPEG or PNG
     * @return the picture encoded anew, turned upright, without anything that the file said about place or camera
     * @throws PictureRefusedException when it is none, too heavy, too large, or cannot be read
     */
    public byte[] clean(byte[] file) {
        return worked(file, (picture, type) -> {
            byte[] wide = written(fitted(picture, WIDE), type.equals(PNG));
            // noise, which nothing makes smaller, and nobody needs that large
            return wide.length <= MOST_MEGABYTES * MEGABYTE ? wide : written(fitted(picture, LARGE), type.equals(PNG));
        });
    }

    private interface Work<T> {
        T on(BufferedImage picture, String type) throws IOException;
    }

    private <T> T worked(byte[] file, Work<T> work) {
        if (file.length > MOST_MEGABYTES * MEGABYTE) {
            throw PictureRefusedException.weight(MOST_MEGABYTES);
        }
        String type = tika.detect(file);
        if (!TAKEN.contains(type)) {
            throw PictureRefusedException.kind();
        }
        try {
            if (!places.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw PictureRefusedException.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PictureRefusedException.busy();
        }
        try {
            return work.on(read(file, type), type);
        } catch (IOException | RuntimeException e) {
            if (e instanceof PictureRefusedException refusal) {
                throw refusal;
            }
            // the decoders throw whatever a made-up file leads them to
            throw PictureRefusedException.broken();
        } finally {
            places.release();
        }
    }

    private static BufferedImage read(byte[] file, String type) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
        ImageReader reader = readers.next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            boolean jpeg = type.equals("image/jpeg");
            // PNG's compressed texts would unfold; JPEG's say which side is up
            reader.setInput(input, false, !jpeg);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_MEGAPIXELS * 1_000_000L) {
                throw PictureRefusedException.size(MOST_MEGAPIXELS);
            }
            Orientation upright = jpeg ? orientation(reader) : null;
            int step = Math.max(1, Math.max(width, height) / WIDE);
            ImageReadParam sampled = reader.getDefaultReadParam();
            sampled.setSourceSubsampling(Math.min(step, Math.max(1, width)), Math.min(step, Math.max(1, height)), 0, 0);
            BufferedImage picture = reader.read(0, sampled);
            return upright == null
                    ? picture
                    : ExifFilterUtils.getFilterForOrientation(upright).apply(picture);
        } finally {
            reader.dispose();
        }
    }

    /** @return null when the file does not say, or says it in a way that cannot be read */
    private static Orientation orientation(ImageReader reader) {
        try {
            return ExifUtils.getExifOrientation(reader, 0);
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private static EncodedPicture encode(BufferedImage picture) throws IOException {
        boolean transparent = picture.getColorModel().hasAlpha();
        BufferedImage large = fitted(picture, LARGE);
        byte[] bytes = written(large, transparent);
        return new EncodedPicture(
                hash(bytes),
                transparent ? PNG : "image/jpeg",
                large.getWidth(),
                large.getHeight(),
                bytes,
                written(fitted(large, SMALL), transparent));
    }

    private static BufferedImage fitted(BufferedImage picture, int side) throws IOException {
        boolean alpha = picture.getColorModel().hasAlpha();
        Thumbnails.Builder<BufferedImage> builder =
                Thumbnails.of(picture).imageType(alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        return Math.max(picture.getWidth(), picture.getHeight()) <= side
                ? builder.scale(1).asBufferedImage()
                : builder.size(side, side).asBufferedImage();
    }

    private static byte[] written(BufferedImage picture, boolean transparent) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Thumbnails.Builder<BufferedImage> builder = Thumbnails.of(picture).scale(1);
        if (transparent) {
            builder.outputFormat("png").toOutputStream(bytes);
        } else {
            builder.outputFormat("jpg").outputQuality(QUALITY).toOutputStream(bytes);
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            // every Java has it
            throw new IllegalStateException(e);
        }
    }
}
