package fr.gouv.hub.web.shared;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Looks for the reason inside what EJB, EL, CDI and Faces wrapped around it. */
final class Causes {

    private static final int DEEPEST = 50;

    private Causes() {}

    /** @return the outermost cause of that type, or null */
    static <T extends Throwable> T find(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }

    static Throwable root(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < DEEPEST; depth++) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** @return whether the database could not be reached, or its pool has nothing left to lend */
    static boolean isUnavailable(Throwable failure) {
        if (find(failure, SQLNonTransientConnectionException.class) != null
                || find(failure, SQLTransientConnectionException.class) != null
                || find(failure, ResourceException.class) != null) {
            return true;
        }
        SQLException sql = find(failure, SQLException.class);
        // SQLState class 08: connection exception
        return sql != null && sql.getSQLState() != null && sql.getSQLState().startsWith("08");
    }
}
