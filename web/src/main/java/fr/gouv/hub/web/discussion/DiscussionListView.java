package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.ThreadBoard;
import fr.gouv.hub.domain.discussion.ThreadCursor;
import fr.gouv.hub.service.discussion.DiscussionService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The threads of a community. */
@Named
@RequestScoped
public class DiscussionListView {

    /** Parameters of the address. */
    private static final String OLDER = "avant";

    private static final String NEWER = "apres";

    @Inject
    DiscussionService discussions;

    @Inject
    Address address;

    @Inject
    PageLinks links;

    @Inject
    HttpServletRequest request;

    private ThreadBoard board;

    /** @throws fr.gouv.hub.domain.shared.ForbiddenException when the content of the community is for members alone */
    public void load() {
        board = discussions.list(address.slug(), place(OLDER), place(NEWER));
    }

    private ThreadCursor place(String parameter) {
        return ThreadCursor.parse(request.getParameter(parameter)).orElse(null);
    }

    public ThreadBoard getBoard() {
        return board;
    }

    /** @return whether there is no thread at all */
    public boolean isQuiet() {
        return board.pinned().isEmpty() && board.items().isEmpty();
    }

    /** @return the address of the page before, or null */
    public String getNewer() {
        return board.newer() == null
                ? null
                : links.discussions(board.communitySlug()) + "?" + NEWER + "=" + board.newer();
    }

    /** @return the address of the page after, or null */
    public String getOlder() {
        return board.older() == null
                ? null
                : links.discussions(board.communitySlug()) + "?" + OLDER + "=" + board.older();
    }
}
