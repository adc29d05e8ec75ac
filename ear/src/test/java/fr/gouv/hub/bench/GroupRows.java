package fr.gouv.hub.bench;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A large community and a small one that differ in nothing but size, so that their pages can be compared: members, requests,
 * invitations, news, threads, posts. The small one still fills each first page, for rows that are shown cost time whatever the size. The same
 * agents run both ({@link DataSet#ANIMATEURS}).
 */
final class GroupRows {
    static final String LARGE = "grande";
    static final String SMALL = "petite";
    /** Id of a thread of {@link #LONG_POSTS} posts in the large community. */
    static final int LONG_THREAD = 1;
    /** Id of a thread of one page in the small community. */
    static final int SHORT_THREAD = 2_001;

    private static final int POSTS_PER_PAGE = 20;
    private static final int LONG_POSTS = 5_000;
    static final int LONG_THREAD_PAGES = LONG_POSTS / POSTS_PER_PAGE;

    private static final int LARGE_THREADS = 2_000;
    private static final int SMALL_THREADS = 40;
    private static final int LARGE_MEMBERS = 20_000;
    private static final int SMALL_MEMBERS = 80;
    private static final int LARGE_REQUESTS = 500;
    private static final int SMALL_REQUESTS = 40;
    private static final int LARGE_NEWS = 500;
    private static final int SMALL_NEWS = 40;
    private static final int POSTS_OF_A_THREAD = 5;
    /** A community that every reader sees, whose settings both take. */
    private static final int MODEL = 2;

    private static final String COPIED =
            "purpose, description, charter, hosting, contact_email, visibility, status, administration_id, last_activity_at, created_at";

    private final DataSet data;
    private final int largeId;
    private final int smallId;
    private final LocalDateTime now;

    /** @param communities how many there are already: the two come after them */
    GroupRows(DataSet data, int communities, LocalDateTime now) {
        this.data = data;
        this.largeId = communities + 1;
        this.smallId = communities + 2;
        this.now = now;
    }

    void load(Bulk bulk) throws SQLException {
        int members = Math.min(LARGE_MEMBERS, data.agents() - DataSet.ACCOUNTS - LARGE_REQUESTS);
        community(bulk, largeId, LARGE, members + DataSet.ANIMATEURS);
        community(bulk, smallId, SMALL, SMALL_MEMBERS + DataSet.ANIMATEURS);
        bulk.load(
                "membership",
                List.of("community_id", "agent_id", "role", "joined_at", "listed"),
                Stream.of(
                                memberships(largeId, members),
                                memberships(smallId, SMALL_MEMBERS),
                                animateurs(largeId),
                                animateurs(smallId))
                        .flatMap(rows -> rows)
                        .iterator());
        bulk.load(
                "membership_request",
                List.of("community_id", "agent_id", "motive", "status", "requested_at"),
                Stream.concat(requests(largeId, LARGE_REQUESTS), requests(smallId, SMALL_REQUESTS))
                        .iterator());
        bulk.load(
                "invitation",
                List.of("community_id", "email", "role", "status", "invited_at", "expires_at"),
                Stream.concat(invitations(largeId, LARGE_REQUESTS), invitations(smallId, SMALL_REQUESTS))
                        .iterator());
        bulk.load(
                "news_item",
                List.of(
                        "uid",
                        "slug",
                        "community_id",
                        "author_id",
                        "status",
                        "title",
                        "summary",
                        "body",
                        "published_at",
                        "created_at",
                        "updated_at"),
                Stream.concat(news(largeId, LARGE_NEWS), news(smallId, SMALL_NEWS))
                        .iterator());
        threads(bulk);
    }

    private Stream<Object[]> invitations(int community, int count) {
        return IntStream.range(0, count).mapToObj(i -> new Object[] {
            community,
            "invite." + i + "@numerique.gouv.fr",
            "MEMBER",
            "PENDING",
            now.minusMinutes(DataSet.random(i).nextInt(13 * 24 * 60)),
            now.plusDays(5)
        });
    }

    private Stream<Object[]> news(int community, int count) {
        return IntStream.range(0, count).mapToObj(i -> {
            LocalDateTime at = now.minusHours(12L * (i + 1));
            return new Object[] {
                new UUID(community, i).toString(),
                "nouvelle-" + community + "-" + i,
                community,
                DataSet.ACCOUNTS,
                "PUBLISHED",
                "Une nouvelle de la démarche n° " + i,
                Words.MOTIVE,
                Words.DESCRIPTION.formatted("la démarche"),
                at,
                at,
                at
            };
        });
    }

    private void community(Bulk bulk, int id, String slug, int members) throws SQLException {
        bulk.execute(
                "insert into community (id, slug, name, join_policy, member_count, " + COPIED + ") select " + id + ", '"
                        + slug + "', 'Communauté " + slug + "', 'ON_REQUEST', " + members + ", " + COPIED
                        + " from community where id = " + MODEL);
        bulk.execute("insert into community_theme (community_id, theme_id) select " + id
                + ", theme_id from community_theme where community_id = " + MODEL);
        bulk.execute("insert into community_territory (community_id, territory_id) select " + id
                + ", territory_id from community_territory where community_id = " + MODEL);
    }

    private Stream<Object[]> memberships(int community, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new Object[] {
            community,
            DataSet.ACCOUNTS + i,
            "MEMBER",
            now.minusMinutes(DataSet.random(i).nextInt(365 * 24 * 60)),
            1
        });
    }

    private Stream<Object[]> animateurs(int community) {
        return IntStream.range(0, DataSet.ANIMATEURS)
                .mapToObj(i -> new Object[] {community, DataSet.ACCOUNTS - i, "LEAD", now.minusDays(400L + i), 1});
    }

    private Stream<Object[]> requests(int community, int count) {
        return IntStream.range(0, count).mapToObj(i -> new Object[] {
            community,
            data.agents() - i,
            Words.MOTIVE,
            "PENDING",
            now.minusMinutes(DataSet.random(i).nextInt(13 * 24 * 60))
        });
    }

    private void threads(Bulk bulk) throws SQLException {
        IntFunction<Integer> posts =
                id -> id == LONG_THREAD ? LONG_POSTS : id == SHORT_THREAD ? POSTS_PER_PAGE : POSTS_OF_A_THREAD;
        bulk.load(
                "discussion",
                List.of("id", "community_id", "title", "author_id", "post_count", "last_post_at", "created_at"),
                IntStream.rangeClosed(1, LARGE_THREADS + SMALL_THREADS)
                        .mapToObj(id -> new Object[] {
                            id,
                            id <= LARGE_THREADS ? largeId : smallId,
                            "Une question sur la démarche n° " + id,
                            author(id),
                            posts.apply(id),
                            at(id, posts.apply(id)),
                            at(id, 1)
                        })
                        .iterator());
        bulk.load(
                "discussion_post",
                List.of("discussion_id", "number", "author_id", "body", "posted_at", "token"),
                IntStream.rangeClosed(1, LARGE_THREADS + SMALL_THREADS)
                        .boxed()
                        .flatMap(id -> IntStream.rangeClosed(1, posts.apply(id)).mapToObj(number -> new Object[] {
                            id,
                            number,
                            author(id + number),
                            Words.DESCRIPTION.formatted("la démarche"),
                            at(id, number),
                            new UUID(id, number).toString()
                        }))
                        .iterator());
    }

    /** A member of both communities. */
    private static int author(int key) {
        return DataSet.ACCOUNTS + 1 + Math.floorMod(key, SMALL_MEMBERS);
    }

    /** Minutes between posts of a thread, threads spread over a year. */
    private LocalDateTime at(int thread, int number) {
        return now.minusMinutes(new Random(thread).nextInt(300 * 24 * 60) + 10_000L)
                .plusMinutes(number);
    }
}
