package fr.gouv.hub.domain.invitation;

import fr.gouv.hub.domain.shared.BusinessException;

/** It was sent often enough, or too short a time ago. */
public class InvitationRepeatException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public InvitationRepeatException() {
        super("invitation.error.repeat");
    }
}
