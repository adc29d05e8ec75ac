package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.AttachmentLine;
import fr.gouv.hub.domain.shared.PageOf;
import java.util.List;
import java.util.Map;

/**
 * One page of a thread.
 *
 * @param files those of the posts of the page, by post
 * @param hearing what the reader hears of it
 */
public record ThreadPage(
        ThreadHead head, PageOf<PostLine> posts, Map<Long, List<AttachmentLine>> files, Hearing hearing) {

    public ThreadPage {
        files = Map.copyOf(files);
    }
}
