package fr.gouv.hub.domain.discussion;

import java.util.List;

/**
 * A post with its files, in the hands of somebody who may take them away.
 *
 * @param mine whether the reader wrote the post
 * @param writable whether he may add files
 */
public record AttachmentDesk(PostSheet post, boolean mine, boolean writable, List<AttachmentLine> files) {

    /** Files that a post may have. */
    public static final int MOST = 5;

    /** Heaviest file, in megabytes. */
    public static final int MOST_MEGABYTES = 5;

    /** All files that are sent at once, in megabytes: the server takes a little more with the form around them. */
    public static final int MOST_MEGABYTES_AT_ONCE = 20;

    public AttachmentDesk {
        files = List.copyOf(files);
    }

    public boolean isFull() {
        return files.size() >= MOST;
    }
}
