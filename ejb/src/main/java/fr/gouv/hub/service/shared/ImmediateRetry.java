package fr.gouv.hub.service.shared;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * When a connection breaks, EclipseLink asks the pool for another and tries again, up to three times, but sleeps five
 * seconds in between: while the database is down each page would hold its thread for ten seconds before it says so. No
 * property sets that time; {@code persistence.xml} names this class.
 */
public class ImmediateRetry implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setDelayBetweenConnectionAttempts(0);
    }
}
