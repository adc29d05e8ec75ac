package fr.gouv.hub.domain.shared;

/** What was asked for has another address for ever; the reader may know of it. Becomes a permanent redirect. */
public class MovedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final String from;
    private final String to;

    /**
     * @param from the part of the address that was asked for
     * @param to what stands in its place now
     */
    public MovedException(String from, String to) {
        super("shared.error.notFound");
        this.from = from;
        this.to = to;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }
}
