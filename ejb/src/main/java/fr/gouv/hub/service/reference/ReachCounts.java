package fr.gouv.hub.service.reference;

import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.Reach;
import fr.gouv.hub.domain.reference.ReachCell;
import fr.gouv.hub.domain.reference.TerritoryItem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How many people have an administration or a territory in common, counted in one statement. Not to be shown as it is. */
public record ReachCounts(List<Count> counts) {

    private static final String ADMINISTRATION = "ADMINISTRATION";
    private static final String TERRITORY = "TERRITORY";

    public ReachCounts {
        counts = List.copyOf(counts);
    }

    /** @param id null for those who have not said */
    public record Count(String kind, Integer id, long people) {}

    /**
     * @param table whose rows have an agent_id
     * @param condition on p, a row of that table
     * @return reads what {@link #of} takes
     */
    public static String sql(String table, String condition) {
        return counting(ADMINISTRATION, "a.administration_id", table, condition) + " union all "
                + counting(TERRITORY, "a.territory_id", table, condition);
    }

    private static String counting(String kind, String column, String table, String condition) {
        return "select '" + kind + "', " + column + ", count(*) from " + table
                + " p join agent a on a.id = p.agent_id where " + condition + " group by " + column;
    }

    public static ReachCounts of(List<Object[]> rows) {
        return new ReachCounts(rows.stream()
                .map(row -> new Count(
                        (String) row[0],
                        row[1] == null ? null : ((Number) row[1]).intValue(),
                        ((Number) row[2]).longValue()))
                .toList());
    }

    public Reach administrations(ReferenceBook book) {
        return reach(ADMINISTRATION, id -> Optional.ofNullable(book.administration(id))
                .map(AdministrationItem::name));
    }

    public Reach territories(ReferenceBook book) {
        return reach(TERRITORY, id -> Optional.ofNullable(book.territory(id)).map(TerritoryItem::name));
    }

    private Reach reach(String kind, Function<Integer, Optional<String>> name) {
        return Reach.of(counts.stream()
                .filter(count -> count.kind().equals(kind))
                .map(count -> new ReachCell(
                        count.id() == null ? null : name.apply(count.id()).orElse(null), count.people()))
                .toList());
    }
}
