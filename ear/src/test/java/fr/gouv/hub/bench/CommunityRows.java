package fr.gouv.hub.bench;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The communities of a {@link DataSet} and their tags. Most are listed and open; some of every other kind. */
final class CommunityRows {
    private static final List<String> COLUMNS = List.of(
            "id",
            "slug",
            "name",
            "purpose",
            "description",
            "charter",
            "hosting",
            "external_url",
            "external_place",
            "contact_email",
            "join_policy",
            "visibility",
            "status",
            "administration_id",
            "member_count",
            "last_activity_at",
            "created_at");
    private static final int NATION = 1;

    private final References references;
    private final Sizes sizes;
    private final LocalDateTime now;
    private final int count;

    /** @param sizes who has joined, complete */
    CommunityRows(References references, Sizes sizes, LocalDateTime now) {
        this.references = references;
        this.sizes = sizes;
        this.now = now;
        this.count = sizes.communities();
    }

    void load(Bulk bulk) throws SQLException {
        bulk.load("community", COLUMNS, ids().map(this::community).iterator());
        tags(bulk, "community_theme", "theme_id", ids().flatMap(this::themes));
        tags(bulk, "community_territory", "territory_id", ids().flatMap(this::territories));
        tags(bulk, "community_administration", "administration_id", ids().flatMap(this::administrations));
        tags(bulk, "community_branch", "branch", ids().flatMap(this::branches));
    }

    /** Whether every reader sees what the community of that id shows. */
    static boolean isPublic(int id) {
        return id % 2 == 0 && !isHidden(id) && status(id).equals("PUBLISHED");
    }

    private static boolean isHidden(int id) {
        return id % 33 == 7;
    }

    private Stream<Integer> ids() {
        return IntStream.rangeClosed(1, count).boxed();
    }

    private static void tags(Bulk bulk, String table, String column, Stream<Object[]> rows) throws SQLException {
        bulk.load(table, List.of("community_id", column), rows.iterator());
    }

    private References.Named theme(int id) {
        return references.themes().get(id % references.themes().size());
    }

    private References.Named territory(int id) {
        return references.territories().get(id * 31 % references.territories().size());
    }

    private Object[] community(int id) {
        Random random = DataSet.random(id);
        String theme = theme(id).name().toLowerCase(Locale.FRENCH);
        // 68 themes and 122 territories have no common divisor but 2: 4 148 communities before two have the same pair
        String name = DataSet.pick(Words.KINDS, random).formatted(theme) + " – "
                + territory(id).name();
        boolean referenced = id % 10 == 3;
        boolean hidden = isHidden(id);
        String policy = hidden || id % 10 == 4 ? "INVITATION" : id % 5 < 2 ? "ON_REQUEST" : "OPEN";
        LocalDateTime created = now.minusMinutes(random.nextInt(3 * 365 * 24 * 60));
        return new Object[] {
            id,
            "c" + id + "-" + shortened(Words.slug(theme), 60),
            shortened(name, 120),
            shortened(DataSet.pick(Words.PURPOSES, random).formatted(theme), 200),
            Words.DESCRIPTION.formatted(theme),
            Words.CHARTER,
            referenced ? "REFERENCED" : "HOSTED",
            referenced ? "https://communautes.example/" + id : null,
            referenced ? "Osmose" : null,
            DataSet.account(1),
            policy,
            hidden ? "HIDDEN" : id % 2 == 0 ? "LISTED_PUBLIC_CONTENT" : "LISTED_MEMBER_CONTENT",
            status(id),
            DataSet.pick(references.administrations(), random).id(),
            sizes.of(id),
            now.minusMinutes(random.nextInt(120 * 24 * 60)),
            created
        };
    }

    private static String status(int id) {
        return switch (id % 50) {
            case 11 -> "ARCHIVED";
            case 12 -> "PROPOSED";
            case 13, 14, 15 -> "DORMANT";
            default -> "PUBLISHED";
        };
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).replaceAll("-$", "");
    }

    private Stream<Object[]> themes(int id) {
        Random random = DataSet.random(id);
        return Stream.concat(Stream.of(theme(id)), Stream.of(DataSet.pick(references.themes(), random)))
                .map(References.Named::id)
                .distinct()
                .map(theme -> new Object[] {id, theme});
    }

    private Stream<Object[]> territories(int id) {
        return Stream.<Object[]>of(
                new Object[] {id, id % 4 == 0 ? NATION : territory(id).id()});
    }

    private Stream<Object[]> administrations(int id) {
        Random random = DataSet.random(-id);
        return Stream.generate(
                        () -> DataSet.pick(references.administrations(), random).id())
                .limit(id % 3)
                .distinct()
                .map(administration -> new Object[] {id, administration});
    }

    private Stream<Object[]> branches(int id) {
        return Stream.of("STATE", "TERRITORIAL", "HOSPITAL").limit(id % 4).map(branch -> new Object[] {id, branch});
    }
}
