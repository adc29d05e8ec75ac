package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.community.CommunityTags;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What organisers say of an event, checked one by one; {@link CommunityEvent} checks that it fits the event.
 *
 * @param description Markdown
 * @param place null when there is none
 * @param onlineUrl the link for registered people; null when there is none, or not yet
 * @param externalUrl not null: an external event, nobody registers on the hub
 * @param registrationOpensAt null: from publication on
 * @param registrationClosesAt null: when it starts
 * @param capacity seats, at least 1; null: no limit
 */
public record EventContent(
        String title,
        String description,
        EventFormat format,
        EventMode mode,
        String place,
        String onlineUrl,
        String externalUrl,
        EventTime time,
        Instant registrationOpensAt,
        Instant registrationClosesAt,
        Integer capacity,
        Set<Theme> themes,
        Set<Territory> territories) {

    /**
     * @throws EventTimeException when it is too long, or its registration closes before it opens or after the event
     * @throws EventRefusedException when it is said to be about too much: then everything finds it
     */
    public EventContent {
        if (time.duration().compareTo(EventTime.LONGEST) > 0) {
            throw EventTimeException.tooLong();
        }
        Instant closes = registrationClosesAt == null ? time.startsAt() : registrationClosesAt;
        if (closes.isAfter(time.endsAt()) || (registrationOpensAt != null && !registrationOpensAt.isBefore(closes))) {
            throw EventTimeException.registration();
        }
        themes = Set.copyOf(themes);
        territories = Set.copyOf(territories);
        if (themes.size() > CommunityTags.MOST || territories.size() > CommunityTags.MOST) {
            throw EventRefusedException.manyTags(CommunityTags.MOST);
        }
    }

    /** The same at another time: registration opens when it did, and closes as many days before as here. */
    public EventContent at(EventTime when) {
        return new EventContent(
                title,
                description,
                format,
                mode,
                place,
                onlineUrl,
                externalUrl,
                when,
                registrationOpensAt,
                closesBefore(when),
                capacity,
                themes,
                territories);
    }

    private Instant closesBefore(EventTime when) {
        if (registrationClosesAt == null) {
            return null;
        } else if (registrationClosesAt.equals(time.startsAt())) {
            return when.startsAt();
        }
        long days =
                ChronoUnit.DAYS.between(time.start().toLocalDate(), when.start().toLocalDate());
        return when.zone().instant(time.zone().local(registrationClosesAt).plusDays(days));
    }

    /** In what they differ. */
    Set<SeriesField> differences(EventContent other) {
        Set<SeriesField> different = EnumSet.noneOf(SeriesField.class);
        note(different, SeriesField.TITLE, title.equals(other.title));
        note(different, SeriesField.DESCRIPTION, description.equals(other.description));
        note(
                different,
                SeriesField.KIND,
                format == other.format
                        && codes(themes, Theme::code).equals(codes(other.themes, Theme::code))
                        && codes(territories, Territory::code).equals(codes(other.territories, Territory::code)));
        note(
                different,
                SeriesField.PLACE,
                mode == other.mode
                        && Objects.equals(place, other.place)
                        && Objects.equals(onlineUrl, other.onlineUrl)
                        && Objects.equals(externalUrl, other.externalUrl));
        note(different, SeriesField.HOUR, time.equals(other.time));
        note(
                different,
                SeriesField.REGISTRATION,
                Objects.equals(registrationOpensAt, other.registrationOpensAt)
                        && (Objects.equals(registrationClosesAt, other.registrationClosesAt)
                                || Objects.equals(closesBefore(other.time), other.registrationClosesAt)));
        note(different, SeriesField.CAPACITY, Objects.equals(capacity, other.capacity));
        return different;
    }

    private static void note(Set<SeriesField> different, SeriesField field, boolean same) {
        if (!same) {
            different.add(field);
        }
    }

    private static <T> Set<String> codes(Set<T> tags, Function<T, String> code) {
        return tags.stream().map(code).collect(Collectors.toSet());
    }

    /**
     * The same, with some fields of another date: its hours on the day of this one.
     *
     * @throws EventTimeException when the clocks leave that hour out on this day
     */
    EventContent taking(EventContent given, Set<SeriesField> fields) {
        boolean kind = fields.contains(SeriesField.KIND);
        boolean where = fields.contains(SeriesField.PLACE);
        boolean window = fields.contains(SeriesField.REGISTRATION);
        EventTime when =
                fields.contains(SeriesField.HOUR) ? given.time.on(time.start().toLocalDate()) : time;
        return new EventContent(
                fields.contains(SeriesField.TITLE) ? given.title : title,
                fields.contains(SeriesField.DESCRIPTION) ? given.description : description,
                kind ? given.format : format,
                where ? given.mode : mode,
                where ? given.place : place,
                where ? given.onlineUrl : onlineUrl,
                where ? given.externalUrl : externalUrl,
                when,
                window ? given.registrationOpensAt : registrationOpensAt,
                window ? given.closesBefore(when) : closesBefore(when),
                fields.contains(SeriesField.CAPACITY) ? given.capacity : capacity,
                kind ? given.themes : themes,
                kind ? given.territories : territories);
    }
}
