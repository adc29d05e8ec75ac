package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.AttachmentFile;
import fr.gouv.hub.domain.shared.AttachmentLine;
import java.util.List;

/**
 * The files of the report of an event, in the hands of its organisers.
 *
 * @param open whether they may add some: the event has taken place
 */
public record ReportDesk(
        String slug,
        String title,
        String communitySlug,
        String communityName,
        boolean open,
        List<AttachmentLine> files) {

    public ReportDesk {
        files = List.copyOf(files);
    }

    public boolean isFull() {
        return files.size() >= AttachmentFile.MOST;
    }
}
