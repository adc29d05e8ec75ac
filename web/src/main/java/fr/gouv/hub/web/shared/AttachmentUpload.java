package fr.gouv.hub.web.shared;

import fr.gouv.hub.domain.shared.AttachmentDraft;
import fr.gouv.hub.domain.shared.AttachmentFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The files that came with a form. Read from the request: Faces leaves out those that are empty, which agents must hear of. */
@RequestScoped
public class AttachmentUpload {

    /** One byte more than is taken is enough to refuse a file. */
    private static final int READ = AttachmentFile.MOST_MEGABYTES * 1_048_576 + 1;

    private static final String FIELD = "files";

    @Inject
    FacesContext faces;

    /** @return as they were handed in; empty when none was chosen */
    public List<AttachmentDraft> drafts() {
        try {
            return ((HttpServletRequest) faces.getExternalContext().getRequest())
                    .getParts().stream()
                            .filter(AttachmentUpload::isChosen)
                            .map(part -> new AttachmentDraft(part.getSubmittedFileName(), bytes(part)))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A browser sends a part without a name when no file was chosen. */
    private static boolean isChosen(Part part) {
        String name = part.getSubmittedFileName();
        return part.getName().equals(FIELD) && name != null && !name.isEmpty();
    }

    private static byte[] bytes(Part part) {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
