package fr.gouv.hub.domain.news;

import fr.gouv.hub.domain.shared.BusinessException;

/** Somebody else changed the item since it was shown. */
public class NewsChangedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NewsChangedException() {
        super("news.error.changed");
    }
}
