package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The event is not in a state in which this can be done to it. */
public class EventRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private EventRefusedException(String key, Object... arguments) {
        super(key, arguments);
    }

    static EventRefusedException cancelled(String title) {
        return new EventRefusedException("event.error.cancelled", title);
    }

    static EventRefusedException published(String title) {
        return new EventRefusedException("event.error.published", title);
    }

    static EventRefusedException notPublished(String title) {
        return new EventRefusedException("event.error.notPublished", title);
    }

    static EventRefusedException imported(String title) {
        return new EventRefusedException("event.error.imported", title);
    }

    static EventRefusedException placeMissing() {
        return new EventRefusedException("event.error.placeMissing");
    }

    static EventRefusedException linkMissing() {
        return new EventRefusedException("event.error.linkMissing");
    }

    static EventRefusedException capacity(int registered) {
        return new EventRefusedException("event.error.capacityBelowRegistered", registered);
    }

    static EventRefusedException external(String title, int people) {
        return new EventRefusedException("event.error.externalWithPeople", title, people);
    }

    /** One date of a series has more people than the seats that the series is to have. */
    static EventRefusedException capacityOn(LocalDate day, int registered) {
        return new EventRefusedException("event.error.capacityOnDate", registered, written(day));
    }

    /** Of a kind. */
    static EventRefusedException manyTags(int most) {
        return new EventRefusedException("event.error.manyTags", most);
    }

    static EventRefusedException notDraft(String title) {
        return new EventRefusedException("event.error.notDraft", title);
    }

    /** A day in a sentence. */
    static String written(LocalDate day) {
        return DAY.format(day);
    }

    /** The community is not asked to help; also said of an event that there is not, so that nobody learns which drafts there are. */
    public static EventRefusedException notInvited() {
        return new EventRefusedException("event.error.notInvited");
    }

    static EventRefusedException over(String title) {
        return new EventRefusedException("event.error.overCancel", title);
    }

    /** There is no proposal to help that can be taken back. */
    static EventRefusedException notAsked(String title) {
        return new EventRefusedException("event.error.notAsked", title);
    }

    /** The community does not help with it, or it is over. */
    static EventRefusedException notHelping(String title) {
        return new EventRefusedException("event.error.notHelping", title);
    }
}
