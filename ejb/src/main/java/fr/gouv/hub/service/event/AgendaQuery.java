package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.EventAgenda;
import fr.gouv.hub.domain.event.EventCriteria;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventPeriod;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.service.community.CommunityConditions;
import fr.gouv.hub.service.reference.ReferenceBook;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * One statement about published events, being written: text and parameters side by side, values never in the text. Its
 * condition is shared by every list and count, so that what a reader may not see is in none of them.
 *
 * <p>In SQL rather than JPQL because the order of the joins matters: from the index of events by start to their
 * communities ({@code straight_join}), stopping at a page, however many events there are.
 */
final class AgendaQuery {

    /** What {@link EventRepository} reads of an event. */
    static final String COLUMNS = "e.id, e.slug, e.title, e.format, e.mode, e.place, e.starts_at, e.ends_at, e.zone,"
            + " e.status, e.external_url, e.capacity, e.registered_count, c.slug organiser, c.name";

    private static final String TAKES_PART = "exists (select 1 from event_host h"
            + " join membership m on m.community_id = h.community_id"
            + " where h.event_id = e.id and h.state = 'ACCEPTED' and m.agent_id = ?)";

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final Instant now;
    private final OptionalLong reader;

    AgendaQuery(Instant now, OptionalLong reader) {
        this.now = now;
        this.reader = reader;
    }

    /** The events of the whole hub. */
    static AgendaQuery list(EventCriteria criteria, ReferenceBook book, Instant now, OptionalLong reader) {
        return new AgendaQuery(now, reader)
                .add("select straight_join " + COLUMNS
                        + " from event e join community c on c.id = e.community_id where ")
                .published()
                .matching(criteria, book);
    }

    /** How many there are, without counting beyond what anybody reads. */
    static AgendaQuery count(EventCriteria criteria, ReferenceBook book, Instant now, OptionalLong reader) {
        return new AgendaQuery(now, reader)
                .add("select count(*) from (select straight_join e.id from event e"
                        + " join community c on c.id = e.community_id where ")
                .published()
                .matching(criteria, book)
                .add(" limit ?) counted", EventAgenda.MOST_COUNTED + 1);
    }

    /** The next events that a community organises or helps to organise. */
    static AgendaQuery next(long community, Instant now, OptionalLong reader, int most) {
        return new AgendaQuery(now, reader)
                .add("select straight_join " + COLUMNS + " from event_host o join event e on e.id = o.event_id"
                        + " join community c on c.id = e.community_id where o.community_id = ? and o.shown = 1"
                        + " and o.starts_at > ? and e.ends_at > ? and ")
                .bind(community, utc(now.minus(EventTime.LONGEST)), utc(now))
                .readable()
                .add(" order by o.starts_at, o.event_id limit ?", most);
    }

    private AgendaQuery published() {
        return add("e.status = 'PUBLISHED' and ").readable();
    }

    /** Content that is public, or that of the reader's own communities. */
    private AgendaQuery readable() {
        add("(" + CommunityConditions.publicContentSql("c"));
        if (reader.isPresent()) {
            add(" or " + TAKES_PART, reader.getAsLong());
        }
        return add(")");
    }

    private AgendaQuery matching(EventCriteria criteria, ReferenceBook book) {
        during(criteria.period());
        linked("event_theme", "theme_id", book.withChildThemes(criteria.themes()));
        linked("event_territory", "territory_id", book.withDepartements(criteria.territories()));
        if (!criteria.formats().isEmpty()) {
            add(" and e.format").in(names(criteria.formats()));
        }
        if (criteria.mode() != null) {
            add(" and e.mode").in(names(criteria.mode().served()));
        }
        if (criteria.mine()) {
            add(" and " + TAKES_PART, reader.orElse(0));
        }
        return this;
    }

    /** Events are at most {@link EventTime#LONGEST} long: those that may go on now start in a range of the index. */
    private void during(EventPeriod period) {
        if (period == EventPeriod.PAST) {
            add(" and e.starts_at < ? and e.ends_at <= ?", utc(now), utc(now));
        } else {
            add(" and e.starts_at > ? and e.ends_at > ?", utc(now.minus(EventTime.LONGEST)), utc(now));
            if (period.length() != null) {
                add(" and e.starts_at <= ?", utc(now.plus(period.length())));
            }
        }
    }

    private void linked(String table, String column, Collection<Integer> values) {
        if (!values.isEmpty()) {
            add(" and exists (select 1 from " + table + " x where x.event_id = e.id and x." + column)
                    .in(values)
                    .add(")");
        }
    }

    /**
     * Lines from a cursor on, in the order of the period; backwards they come the other way round.
     *
     * @param cursor null: from the beginning
     */
    AgendaQuery from(EventCursor cursor, EventPeriod period, int size) {
        boolean descending = (period == EventPeriod.PAST) != (cursor != null && cursor.backwards());
        if (cursor != null) {
            String sign = descending ? "<" : ">";
            LocalDateTime start = utc(cursor.startsAt());
            add(
                    " and e.starts_at " + sign + "= ? and (e.starts_at " + sign + " ? or e.id " + sign + " ?)",
                    start,
                    start,
                    cursor.id());
        }
        String direction = descending ? " desc" : "";
        return add(" order by e.starts_at" + direction + ", e.id" + direction + " limit ?", size);
    }

    private AgendaQuery add(String fragment, Object... values) {
        text.append(fragment);
        return bind(values);
    }

    private AgendaQuery bind(Object... values) {
        parameters.addAll(List.of(values));
        return this;
    }

    private AgendaQuery in(Collection<?> values) {
        text.append(" in (").append("?, ".repeat(values.size() - 1)).append("?)");
        parameters.addAll(values);
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }
}
