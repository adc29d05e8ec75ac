package fr.gouv.hub.domain.news;

import fr.gouv.hub.domain.shared.BusinessException;

/** What was written elsewhere is changed there. */
public class NewsImportedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NewsImportedException() {
        super("news.error.imported");
    }
}
