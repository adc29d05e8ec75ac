package fr.gouv.hub.domain.shared;

/**
 * A refusal that the caller can understand: the key of a sentence ({@code <feature>.error.<name>}) and its arguments.
 * Never a defect. It rolls the transaction back whole (declared in {@code ejb-jar.xml}).
 */
public abstract class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    protected BusinessException(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
