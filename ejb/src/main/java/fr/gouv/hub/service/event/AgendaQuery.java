package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.EventAgenda;
import fr.gouv.hub.domain.event.EventCriteria;
import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.EventPeriod;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.service.community.CommunityConditions;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * One statement about published events, being written. Its condition is shared by every list and count, so that what a
 * reader may not see is in none of them.
 *
 * <p>In SQL rather than JPQL because the order of the joins matters: from the index of events by start to their
 * communities ({@code straight_join}), stopping at a page, however many events there are.
 */
final class AgendaQuery {

    /** What {@link EventRepository} reads of an event. */
    private static final String COLUMNS =
            "e.id, e.slug, e.title, e.format, e.mode, e.place, e.starts_at, e.ends_at, e.zone,"
                    + " e.status, e.external_url, e.capacity, e.registered_count, c.slug organiser, c.name, ";

    private static final String MINE = "(select r.status from event_registration r where r.event_id = e.id"
            + " and r.agent_id = ? and r.status <> 'WITHDRAWN')";

    /** What {@link EventCalendarRepository} reads of an event. */
    private static final String ENTRY = "e.id, e.slug, e.title, e.description, e.place, e.starts_at, e.ends_at, e.zone,"
            + " e.status, e.revision, e.changed_at, c.name";

    /** Midnight is the end of the day before. */
    private static final String LAST_DAY = "date(e.ends_local - interval 1 second)";

    private static final Duration FARTHEST_CLOCKS = Duration.ofHours(14);
    /** Later than any event. */
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final int MOST_ENTRIES = 500;
    private static final int MOST_OVER = 100;
    private static final Duration CALENDAR_PAST = Duration.ofDays(30);

    private static final String TAKES_PART = "exists (select 1 from event_host h"
            + " join membership m on m.community_id = h.community_id"
            + " where h.event_id = e.id and h.state = 'ACCEPTED' and m.agent_id = ?)";

    private final Sql sql = new Sql();
    private final Instant now;
    private final OptionalLong reader;

    AgendaQuery(Instant now, OptionalLong reader) {
        this.now = now;
        this.reader = reader;
    }

    /** The events of the whole hub. */
    static AgendaQuery list(EventCriteria criteria, ReferenceBook book, Instant now, OptionalLong reader) {
        return new AgendaQuery(now, reader).select().listed(criteria).matching(criteria, book);
    }

    /** How many there are, without counting beyond what anybody reads. */
    static AgendaQuery count(EventCriteria criteria, ReferenceBook book, Instant now, OptionalLong reader) {
        return new AgendaQuery(now, reader)
                .add("select count(*) from (select straight_join e.id")
                .listed(criteria)
                .matching(criteria, book)
                .add(" limit ?) counted", EventAgenda.MOST_COUNTED + 1);
    }

    /**
     * How many there are that a reader sees as a member and that not everybody sees, without counting beyond what anybody
     * reads: with those of {@link #count} for everybody, all that he sees. From his communities to their events, which are few.
     */
    static AgendaQuery countOfMember(EventCriteria criteria, ReferenceBook book, Instant now, long reader) {
        return new AgendaQuery(now, OptionalLong.of(reader))
                .add("select count(*) from (select straight_join e.id")
                .ofMember(criteria)
                .matching(criteria, book)
                .add(" limit ?) counted", EventAgenda.MOST_COUNTED + 1);
    }

    /**
     * Rows of (territory, events): those of each territory, then those of each région with those of its départements. Asked for
     * a period that ends.
     */
    static AgendaQuery territories(EventCriteria criteria, ReferenceBook book, Instant now, OptionalLong reader) {
        String events = " from event e join community c on c.id = e.community_id"
                + " join event_territory x on x.event_id = e.id join territory t on t.id = x.territory_id where ";
        return new AgendaQuery(now, reader)
                .add("select straight_join t.id, count(*)" + events)
                .published()
                .matching(criteria, book)
                .add(
                        " group by t.id union all select straight_join if(t.kind = 'DEPARTEMENT', t.parent_id, t.id), count(distinct e.id)"
                                + events)
                .published()
                .matching(criteria, book)
                .add(" group by if(t.kind = 'DEPARTEMENT', t.parent_id, t.id)");
    }

    /** The next events that a community organises or helps to organise. */
    static AgendaQuery next(long community, Instant now, OptionalLong reader, int most) {
        return new AgendaQuery(now, reader)
                .select()
                .add(
                        " from event_host o join event e on e.id = o.event_id"
                                + " join community c on c.id = e.community_id where o.community_id = ? and o.shown = 1"
                                + " and o.starts_at > ? and e.ends_at > ? and ",
                        community,
                        Sql.utc(now.minus(EventTime.LONGEST)),
                        Sql.utc(now))
                .readable()
                .add(" order by o.starts_at, o.event_id limit ?", most);
    }

    /**
     * What a calendar holds: as a list, and events that were called off, so that programmes take them out. What is to come, the
     * first ones first, at most {@link #MOST_ENTRIES}; or what was over within a month, the last ones first, at most {@link
     * #MOST_OVER}: however much was, what is to come is there.
     *
     * @param over what was, instead of what is to come
     * @param community only events that this one takes part in; null: of all
     */
    static AgendaQuery calendar(
            EventCriteria criteria,
            Long community,
            ReferenceBook book,
            Instant now,
            OptionalLong reader,
            boolean over) {
        AgendaQuery query = new AgendaQuery(now, reader)
                .add("select straight_join " + ENTRY + " from event e join community c on c.id = e.community_id"
                        + " where e.status in ('PUBLISHED', 'CANCELLED') and ")
                .readable()
                .add(
                        " and e.starts_at > ? and e.ends_at " + (over ? "<=" : ">") + " ?",
                        Sql.utc(now.minus(over ? CALENDAR_PAST : EventTime.LONGEST)),
                        Sql.utc(now));
        if (over) {
            query.add(" and e.starts_at < ?", Sql.utc(now));
        }
        if (community != null) {
            query.add(
                    " and exists (select 1 from event_host o where o.event_id = e.id and o.community_id = ?"
                            + " and o.state = 'ACCEPTED')",
                    community);
        }
        query.tagged(criteria, book);
        return over
                ? query.add(" order by e.starts_at desc, e.id desc limit ?", MOST_OVER)
                : query.add(" order by e.starts_at, e.id limit ?", MOST_ENTRIES);
    }

    /** One event, as calendars take it; the caller has checked that its reader may see it. */
    static AgendaQuery entry(long event) {
        return new AgendaQuery(Instant.EPOCH, OptionalLong.empty())
                .add(
                        "select " + ENTRY + " from event e join community c on c.id = e.community_id where e.id = ?",
                        event);
    }

    /** What an agent comes to or waits for, whatever he may read by now. */
    static AgendaQuery own(long agent, Instant now) {
        return new AgendaQuery(now, OptionalLong.of(agent))
                .add(
                        "select straight_join " + ENTRY
                                + ", r.status registration, e.online_url from event_registration r"
                                + " join event e on e.id = r.event_id join community c on c.id = e.community_id"
                                + " where r.agent_id = ? and r.status in ('REGISTERED', 'WAITING')"
                                + " and e.starts_at > ? order by e.starts_at, e.id limit ?",
                        agent,
                        Sql.utc(now.minus(CALENDAR_PAST)),
                        MOST_ENTRIES);
    }

    /**
     * The first events of each day of a grid that begin and end on it, and how many the day has of them. The database numbers
     * them, so that a busy month is no more to read than a quiet one.
     *
     * @param member empty: what everybody sees; an agent: what he sees as a member, without what everybody sees unless he asks
     *     for events of his communities alone
     */
    static AgendaQuery onDays(
            EventCriteria criteria, ReferenceBook book, OptionalLong member, LocalDate from, LocalDate to, int most) {
        return new AgendaQuery(Instant.EPOCH, member)
                .add(
                        "select straight_join " + COLUMNS
                                + "null, p.total from (select straight_join e.id, row_number() over (partition by date(e.starts_local)"
                                + " order by e.starts_local, e.id) place, count(*) over (partition by date(e.starts_local)) total")
                .ofGrid(criteria, book, from, to, true)
                .add(
                        ") p join event e on e.id = p.id join community c on c.id = e.community_id where p.place <= ?"
                                + " order by e.starts_local, e.id",
                        most);
    }

    /**
     * Events of several days that go on between two days.
     *
     * @param member as in {@link #onDays}
     */
    static AgendaQuery spanning(
            EventCriteria criteria, ReferenceBook book, OptionalLong member, LocalDate from, LocalDate to, int most) {
        return new AgendaQuery(Instant.EPOCH, member)
                .add("select straight_join " + COLUMNS + "null")
                .ofGrid(criteria, book, from, to, false)
                .add(" order by e.starts_at, e.id limit ?", most);
    }

    private AgendaQuery ofGrid(
            EventCriteria criteria, ReferenceBook book, LocalDate from, LocalDate to, boolean single) {
        if (reader.isEmpty()) {
            add(" from event e join community c on c.id = e.community_id where ")
                    .published();
        } else {
            ofMember(criteria, earliest(from.atStartOfDay(), single), latest(to));
        }
        return add(" and " + LAST_DAY + (single ? " = " : " > ") + "date(e.starts_local)")
                .onSpot(from, to, single)
                .tagged(criteria, book);
    }

    /**
     * Events on days by the clocks on the spot. The index has instants: they are at most half a day from the clocks.
     *
     * @param to the day after the last
     * @param begins whether they begin on those days, or go on
     */
    private AgendaQuery onSpot(LocalDate from, LocalDate to, boolean begins) {
        LocalDateTime first = from.atStartOfDay();
        add(
                " and e.starts_at > ? and e.starts_at < ? and e.starts_local < ?",
                earliest(first, begins),
                latest(to),
                to.atStartOfDay());
        return add(begins ? " and e.starts_local >= ?" : " and e.ends_local > ?", first);
    }

    private static LocalDateTime earliest(LocalDateTime first, boolean begins) {
        return (begins ? first : first.minus(EventTime.LONGEST)).minus(FARTHEST_CLOCKS);
    }

    private static LocalDateTime latest(LocalDate to) {
        return to.atStartOfDay().plus(FARTHEST_CLOCKS);
    }

    /** Events that the reader may see: of his communities alone when he asks for these. */
    private AgendaQuery listed(EventCriteria criteria) {
        return criteria.mine() && reader.isPresent()
                ? ofMember(criteria)
                : add(" from event e join community c on c.id = e.community_id where ")
                        .published();
    }

    private AgendaQuery ofMember(EventCriteria criteria) {
        if (criteria.day() != null) {
            return ofMember(
                    criteria,
                    earliest(criteria.day().atStartOfDay(), false),
                    latest(criteria.day().plusDays(1)));
        } else if (criteria.period() == EventPeriod.PAST) {
            return ofMember(criteria, Sql.utc(Instant.EPOCH), Sql.utc(now));
        }
        Instant last = criteria.period().length() == null
                ? END
                : now.plus(criteria.period().length());
        // what begins at the last moment is in the period
        return ofMember(criteria, Sql.utc(now.minus(EventTime.LONGEST)), Sql.utc(last.plusSeconds(1)));
    }

    /**
     * Events that the reader sees as a member; without those that everybody sees, unless he asks for his communities alone.
     * From his communities to their events, which are few: of those with public content, only where they help others.
     *
     * @param after they begin after this
     * @param before they begin before this
     */
    private AgendaQuery ofMember(EventCriteria criteria, LocalDateTime after, LocalDateTime before) {
        String between = " and o.state = 'ACCEPTED' and o.shown = 1 and o.starts_at > ? and o.starts_at < ?";
        add(" from (");
        if (!criteria.mine()) {
            add(
                    "select o.event_id from membership m straight_join event_host o on o.community_id = m.community_id"
                            + " and o.organiser = 0 where m.agent_id = ?" + between + " union ",
                    reader.getAsLong(),
                    after,
                    before);
        }
        add("select o.event_id from membership m straight_join community h on h.id = m.community_id"
                + " straight_join event_host o on o.community_id = h.id where ");
        if (criteria.mine()) {
            add("m.agent_id = ?", reader.getAsLong());
        } else {
            add("m.agent_id = ? and not (" + CommunityConditions.publicContentSql("h") + ")", reader.getAsLong());
        }
        add(
                between + " group by o.event_id) own straight_join event e on e.id = own.event_id"
                        + " straight_join community c on c.id = e.community_id where e.status = 'PUBLISHED'",
                after,
                before);
        return criteria.mine() ? this : add(" and not (" + CommunityConditions.publicContentSql("c") + ")");
    }

    private AgendaQuery select() {
        add("select straight_join " + COLUMNS);
        return reader.isPresent() ? add(MINE, reader.getAsLong()) : add("null");
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
        if (criteria.day() != null) {
            onSpot(criteria.day(), criteria.day().plusDays(1), false);
        } else {
            during(criteria.period());
        }
        return tagged(criteria, book);
    }

    private AgendaQuery tagged(EventCriteria criteria, ReferenceBook book) {
        linked("event_theme", "theme_id", book.withChildThemes(criteria.themes()));
        linked("event_territory", "territory_id", book.withDepartements(criteria.territories()));
        if (!criteria.formats().isEmpty()) {
            add(" and e.format").in(names(criteria.formats()));
        }
        if (criteria.mode() != null) {
            add(" and e.mode").in(names(criteria.mode().served()));
        }
        if (criteria.mine()) {
            // a visitor has no communities: nothing is looked through for him
            return reader.isPresent() ? add(" and " + TAKES_PART, reader.getAsLong()) : add(" and false");
        }
        return this;
    }

    /** Events are at most {@link EventTime#LONGEST} long: those that may go on now start in a range of the index. */
    private void during(EventPeriod period) {
        if (period == EventPeriod.PAST) {
            add(" and e.starts_at < ? and e.ends_at <= ?", Sql.utc(now), Sql.utc(now));
        } else {
            add(" and e.starts_at > ? and e.ends_at > ?", Sql.utc(now.minus(EventTime.LONGEST)), Sql.utc(now));
            if (period.length() != null) {
                add(" and e.starts_at <= ?", Sql.utc(now.plus(period.length())));
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
            LocalDateTime start = Sql.utc(cursor.startsAt());
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
        sql.add(fragment, values);
        return this;
    }

    private AgendaQuery in(Collection<?> values) {
        sql.in(values);
        return this;
    }

    Sql sql() {
        return sql;
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }
}
