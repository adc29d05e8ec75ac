package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.shared.BusinessException;

/** The community has an animateur: nobody needs to offer himself. */
public class VolunteerException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public VolunteerException() {
        super("membership.error.volunteer");
    }
}
