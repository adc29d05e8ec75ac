package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.shared.BusinessException;

/** What a card says of where its community lives cannot be used. */
public class ElsewhereException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private ElsewhereException(String key) {
        super(key);
    }

    static ElsewhereException linkMissing() {
        return new ElsewhereException("community.error.linkMissing");
    }

    static ElsewhereException link() {
        return new ElsewhereException("community.error.link");
    }

    static ElsewhereException place() {
        return new ElsewhereException("community.error.placeMissing");
    }
}
