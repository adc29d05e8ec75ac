package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.shared.BusinessException;

/** A refusal proposes two other communities, or as many as there are: different ones, open to the candidate. */
public class AlternativesException extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** @param wanted how many it has to propose */
    public AlternativesException(int wanted) {
        super("membership.error.alternativesWanted", wanted);
    }
}
