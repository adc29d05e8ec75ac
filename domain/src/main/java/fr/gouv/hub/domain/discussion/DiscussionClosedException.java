package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.BusinessException;

/** Nobody may write there. */
public class DiscussionClosedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private DiscussionClosedException(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The animateurs closed the thread. */
    static DiscussionClosedException closed() {
        return new DiscussionClosedException("discussion.error.closed");
    }

    /** The community lives elsewhere, or is not open to agents. */
    static DiscussionClosedException asleep(String community) {
        return new DiscussionClosedException("discussion.error.asleep", community);
    }
}
