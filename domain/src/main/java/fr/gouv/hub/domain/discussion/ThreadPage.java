package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.PageOf;
import java.util.List;
import java.util.Map;

/**
 * One page of a thread.
 *
 * @param files those of the posts of the page, by post
 * @param follow what the reader wants to hear of it; null when he said nothing
 */
public record ThreadPage(
        ThreadHead head, PageOf<PostLine> posts, Map<Long, List<AttachmentLine>> files, FollowState follow) {

    public ThreadPage {
        files = Map.copyOf(files);
    }
}
