package fr.gouv.hub.domain.discussion;

import java.util.List;

/** A post in the hands of its author, with its files. */
public record AttachmentDesk(PostSheet post, List<AttachmentLine> files) {

    /** Files that a post may have. */
    public static final int MOST = 5;

    /** Heaviest file, in megabytes. */
    public static final int MOST_MEGABYTES = 5;

    public AttachmentDesk {
        files = List.copyOf(files);
    }

    public boolean isRoom() {
        return files.size() < MOST;
    }
}
