package fr.gouv.hub.domain.event;

import java.util.EnumSet;
import java.util.Set;

/** Where one takes part. */
public enum EventMode {
    ON_SITE,
    ONLINE,
    /** Both: in a place and behind a link. */
    HYBRID;

    public boolean hasPlace() {
        return this != ONLINE;
    }

    public boolean hasLink() {
        return this != ON_SITE;
    }

    /** The modes that serve somebody who wants this one: a hybrid event is on site and online. */
    public Set<EventMode> served() {
        return this == HYBRID ? EnumSet.of(HYBRID) : EnumSet.of(this, HYBRID);
    }
}
