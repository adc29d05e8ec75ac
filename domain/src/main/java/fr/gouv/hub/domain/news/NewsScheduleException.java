package fr.gouv.hub.domain.news;

import fr.gouv.hub.domain.shared.BusinessException;

/** An item cannot appear at the moment that was asked for. */
public class NewsScheduleException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private NewsScheduleException(String key) {
        super(key);
    }

    public static NewsScheduleException past() {
        return new NewsScheduleException("news.error.past");
    }

    public static NewsScheduleException tooFar() {
        return new NewsScheduleException("news.error.tooFar");
    }
}
