package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.shared.BusinessException;

/** What was asked for does not follow on the present state: somebody changed it first. */
public class CommunityStatusException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public CommunityStatusException() {
        super("community.error.status");
    }
}
