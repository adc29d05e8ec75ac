package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.BusinessException;

/** Another moderator decided first. */
public class ReportDecidedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ReportDecidedException() {
        super("discussion.error.decided");
    }
}
