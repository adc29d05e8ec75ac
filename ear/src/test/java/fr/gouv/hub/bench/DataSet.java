package fr.gouv.hub.bench;

import fr.gouv.hub.service.registration.Passwords;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A made-up hub of any size: agents, communities whose sizes fall off as Zipf's law has it, about three memberships for each
 * agent, requests, tags, events, sent mail. The same size always gives the same rows; dates count back from the day of the load.
 *
 * <p>The first agents are the benchmark's own: {@link #READERS} who sign in and have communities, {@link #JOINERS} who have none.
 */
public final class DataSet {
    /** Agents with a password and with communities: ids 1 to this. */
    public static final int READERS = 64;
    /**
     * Agents with a password and without communities: the ids after those of the readers. More than connections, so that the
     * second thing that somebody does is asked for after the answer to the first.
     */
    public static final int JOINERS = 256;
    /** Agents with a password who run the communities of {@link GroupRows}: the ids after those of the joiners. */
    public static final int ANIMATEURS = 4;
    /** Password of readers and joiners. */
    public static final String PASSWORD = "mesure-de-vitesse";

    static final int ACCOUNTS = READERS + JOINERS + ANIMATEURS;
    private static final long SEED = 20_261_123;
    private static final int MEMBERSHIPS_AT_MOST = 5;
    private static final int REQUESTS_PER_COMMUNITY = 15;
    private static final int AGENTS_PER_MAIL = 5;
    private static final List<String> DOMAINS = List.of(
            "numerique.gouv.fr",
            "finances.gouv.fr",
            "interieur.gouv.fr",
            "dgfip.finances.gouv.fr",
            "modernisation.gouv.fr");

    private final int agents;
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);

    /** @param agents at least 1 000 */
    public DataSet(int agents) {
        if (agents < 1_000) {
            throw new IllegalArgumentException("at least 1 000 agents: " + agents);
        }
        this.agents = agents;
    }

    /** @return how many agents */
    public int agents() {
        return agents;
    }

    /** @return how many communities: 300 for a small hub, 2 000 for a large one */
    public int communities() {
        return agents < 100_000 ? 300 : 2_000;
    }

    /** @return address of the reader or joiner of that id */
    public static String account(int id) {
        return "mesure." + id + "@numerique.gouv.fr";
    }

    /**
     * Replaces everything but reference data.
     *
     * @param connection used by nobody else, closed by the caller
     */
    public void load(Connection connection) throws SQLException {
        Bulk bulk = new Bulk(connection);
        for (String table : emptied(connection)) {
            bulk.execute("truncate table " + table);
        }
        References references = References.read(connection);
        Sizes sizes = new Sizes(communities());
        bulk.load(
                "agent",
                AGENT_COLUMNS,
                LongStream.rangeClosed(1, agents)
                        .mapToObj(id -> agent((int) id, references))
                        .iterator());
        bulk.load("membership", MEMBERSHIP_COLUMNS, memberships(sizes));
        new CommunityRows(references, sizes, now).load(bulk);
        new EventRows(references, communities(), now).load(bulk);
        bulk.load("membership_request", REQUEST_COLUMNS, requests());
        new GroupRows(this, communities(), now).load(bulk);
        bulk.load("mail_outbox", MAIL_COLUMNS, mails());
        for (String table : emptied(connection)) {
            try (var statement = connection.createStatement()) {
                statement.execute("analyze table " + table);
            }
        }
    }

    private static List<String> emptied(Connection connection) throws SQLException {
        return References.texts(
                connection,
                """
                select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'
                and table_name not in ('territory', 'administration', 'email_domain', 'theme', 'flyway_schema_history')
                order by table_name""");
    }

    private static final List<String> AGENT_COLUMNS = List.of(
            "id",
            "email",
            "first_name",
            "last_name",
            "administration_id",
            "territory_id",
            "branch",
            "password_hash",
            "registered_at",
            "profile_confirmed_at");

    private static final String HASH = new Passwords().hash(PASSWORD);

    private Object[] agent(int id, References references) {
        Random random = random(id);
        String first = pick(Words.FIRST_NAMES, random);
        String last = pick(Words.LAST_NAMES, random);
        String email = id <= ACCOUNTS
                ? account(id)
                : Words.slug(first) + "." + Words.slug(last) + "." + id + "@" + pick(DOMAINS, random);
        References.Body body = pick(references.administrations(), random);
        LocalDateTime registered = now.minusMinutes(random.nextInt(3 * 365 * 24 * 60));
        return new Object[] {
            id,
            email,
            first,
            last,
            body.id(),
            pick(references.territories(), random).id(),
            body.branch(),
            id <= ACCOUNTS ? HASH : null,
            registered,
            registered
        };
    }

    private static final List<String> MEMBERSHIP_COLUMNS = List.of("community_id", "agent_id", "role", "joined_at");

    /** Agent by agent, readers last, so that none of them runs a community; {@code sizes} has counted the members of each community at the end. */
    private Iterator<Object[]> memberships(Sizes sizes) {
        return IntStream.concat(IntStream.rangeClosed(ACCOUNTS + 1, agents), IntStream.rangeClosed(1, READERS))
                .mapToObj(agent -> {
                    Random random = random(-agent);
                    int count = 1 + random.nextInt(MEMBERSHIPS_AT_MOST);
                    return sizes.draw(count, random).mapToObj(community -> new Object[] {
                        community, agent, roleOf(sizes.join(community)), now.minusMinutes(random.nextInt(365 * 24 * 60))
                    });
                })
                .flatMap(rows -> rows)
                .iterator();
    }

    private static String roleOf(int rank) {
        return switch (rank) {
            case 1 -> "LEAD";
            case 2, 3 -> "FACILITATOR";
            case 4 -> "EVENT_ORGANISER";
            default -> "MEMBER";
        };
    }

    private static final List<String> REQUEST_COLUMNS = List.of(
            "community_id",
            "agent_id",
            "motive",
            "status",
            "requested_at",
            "decided_at",
            "decided_by",
            "refusal_motive");

    private Iterator<Object[]> requests() {
        return IntStream.range(0, communities() * REQUESTS_PER_COMMUNITY)
                .mapToObj(i -> {
                    int community = 1 + i / REQUESTS_PER_COMMUNITY;
                    // another agent each time, none of the benchmark's own
                    int agent = ACCOUNTS + 1 + i % (agents - ACCOUNTS);
                    LocalDateTime asked = now.minusMinutes(random(i).nextInt(90 * 24 * 60));
                    boolean pending = i % 3 == 0;
                    boolean refused = i % 3 == 2;
                    return new Object[] {
                        community,
                        agent,
                        Words.MOTIVE,
                        pending ? "PENDING" : refused ? "REFUSED" : "ACCEPTED",
                        asked,
                        pending ? null : asked.plusDays(2),
                        pending ? null : ACCOUNTS + 1,
                        refused ? "La communauté s’adresse aux agents d’une autre région." : null
                    };
                })
                .iterator();
    }

    private static final List<String> MAIL_COLUMNS = List.of(
            "recipient", "template", "parameters", "status", "attempts", "queued_at", "next_attempt_at", "sent_at");

    private Iterator<Object[]> mails() {
        return IntStream.range(0, agents / AGENTS_PER_MAIL)
                .mapToObj(i -> {
                    LocalDateTime sent = now.minusMinutes(random(i).nextInt(30 * 24 * 60));
                    return new Object[] {
                        "mesure." + i + "@numerique.gouv.fr", "request-accepted", "{}", "SENT", 1, sent, sent, sent
                    };
                })
                .iterator();
    }

    /** @return ids of communities that any agent may join at once, in a mixed order */
    public List<Community> open(Connection connection) throws SQLException {
        return found(connection, "c.join_policy = 'OPEN' and c.hosting = 'HOSTED' and c.status = 'PUBLISHED'");
    }

    /** @return communities that the directory lists, in a mixed order */
    public List<Community> listed(Connection connection) throws SQLException {
        return found(connection, "c.status in ('PUBLISHED', 'DORMANT')");
    }

    private static List<Community> found(Connection connection, String condition) throws SQLException {
        List<Community> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select c.id, c.slug from community c where c.visibility <> 'HIDDEN' and " + condition
                                + " order by crc32(c.slug), c.id")) {
            while (rows.next()) {
                found.add(new Community(rows.getLong(1), rows.getString(2)));
            }
        }
        return found;
    }

    /** Id and slug of a community. */
    public record Community(long id, String slug) {}

    static Random random(int key) {
        // neighbouring seeds give neighbouring first numbers: spread them
        return new Random(SEED + key * 0x9E3779B97F4A7C15L);
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
