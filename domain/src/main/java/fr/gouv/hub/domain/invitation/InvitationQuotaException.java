package fr.gouv.hub.domain.invitation;

import fr.gouv.hub.domain.shared.BusinessException;

/** Too many invitations of one community wait for an answer. */
public class InvitationQuotaException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public InvitationQuotaException() {
        super("invitation.error.quota");
    }
}
