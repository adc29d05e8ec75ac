package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.BusinessException;

/** The agent's first report of this post still waits. */
public class ReportedAlreadyException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ReportedAlreadyException() {
        super("discussion.error.reported");
    }
}
