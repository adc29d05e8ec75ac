package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.shared.BusinessException;

/** Something is missing before a community's state can change. */
public class SteeringException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private SteeringException(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Whoever is turned down is told why. */
    public static SteeringException motiveMissing() {
        return new SteeringException("steering.error.motive");
    }

    /** An archive is confirmed with the name of the community. */
    public static SteeringException notConfirmed(String name) {
        return new SteeringException("steering.error.confirm", name);
    }

    /** Only a community of the hub that agents find may have another come out of it. */
    public static SteeringException notSplittable(String name) {
        return new SteeringException("steering.error.split", name);
    }

    /** A split invites so many members at most. */
    public static SteeringException tooManyChosen(int most) {
        return new SteeringException("steering.error.splitMembers", most);
    }
}
