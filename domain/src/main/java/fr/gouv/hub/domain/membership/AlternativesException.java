package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.shared.BusinessException;

/** A refusal proposes two other communities: different ones, open to the candidate. */
public class AlternativesException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AlternativesException() {
        super("membership.error.alternatives");
    }
}
