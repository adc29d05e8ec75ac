package fr.gouv.hub.bench;

/** A page cannot be measured: it is not there, or does not answer as it should. The message goes into the report. */
final class MissingPageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingPageException(String message) {
        super(message);
    }
}
