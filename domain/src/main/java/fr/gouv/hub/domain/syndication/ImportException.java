package fr.gouv.hub.domain.syndication;

/** A source could not be read. Checked: whoever reads a source has to keep what went wrong. */
public class ImportException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ImportTrouble trouble;

    public ImportException(ImportTrouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    public ImportException(ImportTrouble trouble, Throwable cause) {
        super(trouble.name(), cause);
        this.trouble = trouble;
    }

    public ImportTrouble trouble() {
        return trouble;
    }
}
