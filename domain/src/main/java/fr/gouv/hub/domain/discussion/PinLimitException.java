package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.BusinessException;

/** The community has as many pinned threads as it may have. */
public class PinLimitException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PinLimitException(int most) {
        super("discussion.error.pinLimit", most);
    }
}
