package fr.gouv.hub.service.reference;

import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.Reach;
import fr.gouv.hub.domain.reference.ReachCell;
import fr.gouv.hub.domain.reference.ReachGap;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.TerritoryKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many people have an administration or a territory in common, counted in one statement. Not to be shown as it is. */
public record ReachCounts(List<Count> counts) {

    private static final String ADMINISTRATION = "ADMINISTRATION";
    private static final String TERRITORY = "TERRITORY";

    public ReachCounts {
        counts = List.copyOf(counts);
    }

    /** @param id of the administration or territory; null for those who have not said */
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
        return reach(ADMINISTRATION, id -> named(book.administration(id), AdministrationItem::name));
    }

    /**
     * By département or overseas collectivity: one level, so that nobody is counted in two places. A région that has only
     * one département stands for it; who named another région is a gap of its own; the nation is an answer like others.
     */
    public Reach departements(ReferenceBook book) {
        return reach(TERRITORY, id -> {
            TerritoryItem place = book.territory(id);
            if (place == null || place.kind() != TerritoryKind.REGION) {
                return named(place, TerritoryItem::name);
            }
            List<TerritoryItem> below = book.departementsOf(place);
            return below.size() == 1
                    ? named(below.get(0), TerritoryItem::name)
                    : new Place(null, ReachGap.REGION_ONLY, null);
        });
    }

    /** What people are counted under; places of the same name are told apart by what they are. */
    private record Place(Object item, ReachGap gap, String name) {}

    private static <T> Place named(T item, Function<T, String> name) {
        return item == null ? new Place(null, ReachGap.UNKNOWN, null) : new Place(item, null, name.apply(item));
    }

    private Reach reach(String kind, Function<Integer, Place> placeOf) {
        Map<Place, Long> people = counts.stream()
                .filter(count -> count.kind().equals(kind))
                .collect(Collectors.groupingBy(
                        count -> count.id() == null
                                ? new Place(null, ReachGap.UNKNOWN, null)
                                : placeOf.apply(count.id()),
                        Collectors.summingLong(Count::people)));
        return Reach.of(people.entrySet().stream()
                .map(one -> new ReachCell(one.getKey().name(), one.getKey().gap(), one.getValue()))
                .toList());
    }
}
