package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;

/** Who was not there, or has said it already, or comes too early or too late, says nothing of an event. */
public class RatingRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private RatingRefusedException(String key, String title) {
        super(key, title);
    }

    static RatingRefusedException closed(String title) {
        return new RatingRefusedException("event.error.ratingClosed", title);
    }

    public static RatingRefusedException notPresent(String title) {
        return new RatingRefusedException("event.error.ratingNotPresent", title);
    }

    public static RatingRefusedException twice(String title) {
        return new RatingRefusedException("event.error.ratingTwice", title);
    }
}
