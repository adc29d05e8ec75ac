package fr.gouv.hub.domain.syndication;

import fr.gouv.hub.domain.shared.BusinessException;

/** A source that the hub does not take. */
public class SourceException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private SourceException(String key, Object... values) {
        super(key, values);
    }

    /** It is no web address, or one with a password. */
    public static SourceException badAddress() {
        return new SourceException("syndication.error.badAddress");
    }

    /** Its host is not on the list of the hub's team. */
    public static SourceException notListed(String host) {
        return new SourceException("syndication.error.notListed", host);
    }

    public static SourceException known() {
        return new SourceException("syndication.error.known");
    }

    /** A community has one calendar: what it lacks is cancelled. */
    public static SourceException secondCalendar() {
        return new SourceException("syndication.error.secondCalendar");
    }

    public static SourceException tooMany() {
        return new SourceException("syndication.error.tooMany", CommunitySource.MOST);
    }

    /** Only what lives elsewhere is imported. */
    public static SourceException hostedHere() {
        return new SourceException("syndication.error.hostedHere");
    }
}
