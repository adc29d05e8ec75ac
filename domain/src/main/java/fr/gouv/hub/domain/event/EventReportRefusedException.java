package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;

/** That cannot be reported of an event. */
public class EventReportRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private EventReportRefusedException(String key, Object... arguments) {
        super(key, arguments);
    }

    /** It has not taken place. */
    static EventReportRefusedException early(String title) {
        return new EventReportRefusedException("event.error.reportEarly", title);
    }

    static EventReportRefusedException linkTitle(String address, int longest) {
        return new EventReportRefusedException("event.error.reportLinkTitle", address, longest);
    }

    static EventReportRefusedException linkAddress(String title) {
        return new EventReportRefusedException("event.error.reportLinkAddress", title);
    }
}
