package fr.gouv.hub.domain.alert;

import fr.gouv.hub.domain.shared.BusinessException;

/** An agent has as many alerts as he may. */
public class AlertLimitException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AlertLimitException() {
        super("alert.error.limit", CommunityAlert.MOST);
    }
}
