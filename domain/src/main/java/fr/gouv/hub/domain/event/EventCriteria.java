package fr.gouv.hub.domain.event;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the reader of the agenda asks for. Empty sets and null mean « any ».
 *
 * @param themes ids; a theme stands for its children too
 * @param territories ids; a région stands for its départements too
 * @param formats what happens there
 * @param mode where to take part; a hybrid event is on site and online
 * @param mine only events of the reader's communities
 * @param period which part of time
 * @param day null, or the one day that is asked for, by the clocks on the spot: then the period does not count
 */
public record EventCriteria(
        Set<Integer> themes,
        Set<Integer> territories,
        Set<EventFormat> formats,
        EventMode mode,
        boolean mine,
        EventPeriod period,
        LocalDate day) {

    /** Everything that is to come. */
    public static final EventCriteria ALL =
            new EventCriteria(Set.of(), Set.of(), Set.of(), null, false, EventPeriod.UPCOMING);

    public EventCriteria {
        themes = Set.copyOf(themes);
        territories = Set.copyOf(territories);
        formats = Set.copyOf(formats);
    }

    public EventCriteria(
            Set<Integer> themes,
            Set<Integer> territories,
            Set<EventFormat> formats,
            EventMode mode,
            boolean mine,
            EventPeriod period) {
        this(themes, territories, formats, mode, mine, period, null);
    }

    /** The same criteria for one day. */
    public EventCriteria on(LocalDate one) {
        return new EventCriteria(themes, territories, formats, mode, mine, EventPeriod.UPCOMING, one);
    }

    /** The same criteria for another part of time. */
    public EventCriteria during(EventPeriod other) {
        return new EventCriteria(themes, territories, formats, mode, mine, other);
    }

    /** The same criteria for the whole country. */
    public EventCriteria everywhere() {
        return new EventCriteria(themes, Set.of(), formats, mode, mine, period, day);
    }

    /** Only events of the reader's communities. */
    public EventCriteria onlyMine() {
        return new EventCriteria(themes, territories, formats, mode, true, period);
    }
}
