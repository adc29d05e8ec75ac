package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;
import java.time.LocalDate;

/** An event cannot take place at that time. */
public class EventTimeException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private EventTimeException(String key, Object... arguments) {
        super(key, arguments);
    }

    static EventTimeException endBeforeStart() {
        return new EventTimeException("event.error.endBeforeStart");
    }

    static EventTimeException noSuchHour() {
        return new EventTimeException("event.error.noSuchHour");
    }

    static EventTimeException noSuchHourOn(LocalDate day) {
        return new EventTimeException("event.error.noSuchHourOn", EventRefusedException.written(day));
    }

    static EventTimeException tooLong() {
        return new EventTimeException("event.error.tooLong", EventTime.LONGEST.toDays());
    }

    static EventTimeException past() {
        return new EventTimeException("event.error.past");
    }

    static EventTimeException over() {
        return new EventTimeException("event.error.overMoved");
    }

    static EventTimeException registration() {
        return new EventTimeException("event.error.registrationWindow");
    }
}
