package fr.gouv.hub.domain.invitation;

import fr.gouv.hub.domain.shared.BusinessException;

/** Only an animateur lets others animate. */
public class InvitationRoleException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public InvitationRoleException() {
        super("invitation.error.role");
    }
}
