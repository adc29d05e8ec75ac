package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;

/** Nothing is reported of an event that has not taken place. */
public class EventReportRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    EventReportRefusedException(String title) {
        super("event.error.reportEarly", title);
    }
}
