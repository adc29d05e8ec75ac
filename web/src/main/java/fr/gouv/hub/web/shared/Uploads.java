package fr.gouv.hub.web.shared;

import fr.gouv.hub.service.shared.PictureWorkshop;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that come with a form. */
public final class Uploads {

    private static final int MOST_BYTES = PictureWorkshop.MOST_MEGABYTES * 1_048_576;

    private Uploads() {}

    /** @return the content of a picture's file, one byte more than is taken at most: enough to refuse it; null: no file */
    public static byte[] picture(Part file) {
        if (file == null || file.getSize() == 0) {
            return null;
        }
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
