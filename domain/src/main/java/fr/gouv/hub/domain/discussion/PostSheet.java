package fr.gouv.hub.domain.discussion;

import java.time.Instant;
import java.util.List;

/**
 * One post by itself: for its author, for a reader who reports it, for whoever looks at its earlier versions.
 *
 * @param author as others see him; null when the account is gone
 * @param body Markdown
 * @param versions earlier texts, the latest first; empty unless they were asked for
 */
public record PostSheet(
        PostPlace place,
        String threadTitle,
        String communitySlug,
        String communityName,
        String author,
        PostState state,
        String body,
        Instant postedAt,
        Instant editedAt,
        List<EarlierText> versions) {

    /** What a post said until a moment. Markdown. */
    public record EarlierText(String body, Instant until) {}

    public PostSheet {
        versions = List.copyOf(versions);
    }

    public boolean isShown() {
        return state == PostState.SHOWN;
    }
}
