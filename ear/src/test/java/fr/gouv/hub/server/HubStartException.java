package fr.gouv.hub.server;

/** The server cannot start; the message is one clear French sentence for whoever launched it. */
public final class HubStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HubStartException(String sentence) {
        super(sentence);
    }

    HubStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
