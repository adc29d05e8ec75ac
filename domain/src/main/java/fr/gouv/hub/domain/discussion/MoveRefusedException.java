package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.BusinessException;

/** What was written for members alone does not become public. */
public class MoveRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public MoveRefusedException(String community) {
        super("discussion.error.moveOpens", community);
    }
}
