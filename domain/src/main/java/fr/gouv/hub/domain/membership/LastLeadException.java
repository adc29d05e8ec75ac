package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.shared.BusinessException;

/** The last animateur cannot leave: the community would have nobody to answer. */
public class LastLeadException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public LastLeadException(String communityName) {
        super("membership.error.lastLead", communityName);
    }
}
