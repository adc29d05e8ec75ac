package fr.gouv.hub.domain.invitation;

import fr.gouv.hub.domain.shared.BusinessException;

/** It was accepted, declined, cancelled, or has expired. */
public class InvitationClosedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public InvitationClosedException() {
        super("invitation.error.closed");
    }
}
