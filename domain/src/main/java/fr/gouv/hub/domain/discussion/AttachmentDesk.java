package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.AttachmentFile;
import fr.gouv.hub.domain.shared.AttachmentLine;
import java.util.List;

/**
 * A post with its files, in the hands of somebody who may take them away.
 *
 * @param mine whether the reader wrote the post
 * @param writable whether he may add files
 */
public record AttachmentDesk(PostSheet post, boolean mine, boolean writable, List<AttachmentLine> files) {

    public AttachmentDesk {
        files = List.copyOf(files);
    }

    public boolean isFull() {
        return files.size() >= AttachmentFile.MOST;
    }
}
