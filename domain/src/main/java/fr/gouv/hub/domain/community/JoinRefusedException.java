package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.shared.BusinessException;

/** The community cannot be joined this way: it lives elsewhere, asks for a request or an invitation, or is closed. */
public class JoinRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private JoinRefusedException(String key, String communityName) {
        super(key, communityName);
    }

    static JoinRefusedException elsewhere(String communityName) {
        return new JoinRefusedException("community.error.elsewhere", communityName);
    }

    static JoinRefusedException closed(String communityName) {
        return new JoinRefusedException("community.error.closed", communityName);
    }

    static JoinRefusedException onRequest(String communityName) {
        return new JoinRefusedException("community.error.onRequest", communityName);
    }

    static JoinRefusedException byInvitation(String communityName) {
        return new JoinRefusedException("community.error.byInvitation", communityName);
    }

    static JoinRefusedException open(String communityName) {
        return new JoinRefusedException("community.error.open", communityName);
    }
}
