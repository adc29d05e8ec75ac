package fr.gouv.hub.bench;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The events of a {@link DataSet}, all published and open to every reader, as many whatever the number of agents: past ones,
 * those of the two months to come, and those of one month that is full. Ids count them in that order.
 */
final class EventRows {
    private static final List<String> COLUMNS = List.of(
            "id",
            "slug",
            "community_id",
            "title",
            "description",
            "format",
            "mode",
            "place",
            "online_url",
            "starts_local",
            "ends_local",
            "zone",
            "starts_at",
            "ends_at",
            "capacity",
            "registered_count",
            "status",
            "source",
            "changed_at",
            "created_at");
    private static final List<String> HOST_COLUMNS =
            List.of("event_id", "community_id", "organiser", "state", "shown", "starts_at");
    private static final List<String> FORMATS =
            List.of("AFTERWORK", "WORKSHOP", "BREAKFAST", "WEBINAR", "CONFERENCE", "TRAINING", "MEETING");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MINUTES_AHEAD = 60 * 24 * 60;
    private static final int MINUTES_OF_A_DAY = 10 * 60;
    private static final int MINUTES_BACK = 3 * 365 * 24 * 60;

    private static final int PAST = 100_000;
    private static final int COMING = 300;
    private static final int FULL = 5_000;

    private final References references;
    private final LocalDateTime now;
    private final List<Integer> hosts;

    /** @param communities of the data set */
    EventRows(References references, int communities, LocalDateTime now) {
        this.references = references;
        this.now = now;
        this.hosts = IntStream.rangeClosed(1, communities)
                .filter(CommunityRows::isPublic)
                .boxed()
                .toList();
    }

    /** @return the address of one of the events to come, by its number from 0 to 299 */
    static String slug(int number) {
        return "e" + (PAST + 1 + number);
    }

    /** @return the month that has {@link #FULL} events, beyond the two to come */
    static YearMonth fullMonth() {
        return YearMonth.now(ZoneOffset.UTC).plusMonths(4);
    }

    void load(Bulk bulk) throws SQLException {
        bulk.load("event", COLUMNS, ids().map(this::event).iterator());
        bulk.load("event_host", HOST_COLUMNS, ids().map(this::host).iterator());
        bulk.load(
                "event_theme",
                List.of("event_id", "theme_id"),
                ids().map(id -> new Object[] {
                            id,
                            DataSet.pick(references.themes(), DataSet.random(id))
                                    .id()
                        })
                        .iterator());
        bulk.load(
                "event_territory",
                List.of("event_id", "territory_id"),
                ids().map(id -> new Object[] {
                            id,
                            DataSet.pick(references.territories(), DataSet.random(-id))
                                    .id()
                        })
                        .iterator());
    }

    private Stream<Integer> ids() {
        return IntStream.rangeClosed(1, PAST + COMING + FULL).boxed();
    }

    private int community(int id) {
        return hosts.get(id % hosts.size());
    }

    private LocalDateTime start(int id) {
        Random random = DataSet.random(id);
        if (id <= PAST) {
            return now.minusMinutes(1L + random.nextInt(MINUTES_BACK));
        }
        return id <= PAST + COMING
                ? now.plusDays(1).plusMinutes(random.nextInt(MINUTES_AHEAD))
                // by day in Paris: neither the first nor the last hours of the month
                : fullMonth()
                        .atDay(1 + random.nextInt(fullMonth().lengthOfMonth()))
                        .atTime(7, 0)
                        .plusMinutes(random.nextInt(MINUTES_OF_A_DAY));
    }

    private Object[] event(int id) {
        Random random = DataSet.random(id);
        LocalDateTime start = start(id);
        LocalDateTime local =
                start.atOffset(ZoneOffset.UTC).atZoneSameInstant(PARIS).toLocalDateTime();
        boolean online = id % 3 == 0;
        return new Object[] {
            id,
            "e" + id,
            community(id),
            DataSet.pick(Words.PURPOSES, random)
                            .formatted(DataSet.pick(references.themes(), random).name())
                            .substring(0, 20)
                    + " n° " + id,
            Words.DESCRIPTION.formatted("la rencontre"),
            FORMATS.get(id % FORMATS.size()),
            online ? "ONLINE" : "ON_SITE",
            online ? null : "20 avenue de Ségur, 75007 Paris",
            online ? "https://visio.example/" + id : null,
            local,
            local.plusHours(2),
            PARIS.getId(),
            start,
            start.plusHours(2),
            40,
            id % 41,
            "PUBLISHED",
            "HUB",
            start.minusDays(40),
            start.minusDays(40)
        };
    }

    private Object[] host(int id) {
        return new Object[] {id, community(id), 1, "ACCEPTED", 1, start(id)};
    }
}
