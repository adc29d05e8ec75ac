package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.CommunityActivity;
import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunityFacets;
import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.CommunitySummary;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The directory's queries. In SQL rather than JPQL because the counts beside all filters come in one statement, and list,
 * count and facets share one condition ({@link CommunityWhere}).
 */
@ApplicationScoped
public class CommunityDirectoryRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    @Inject
    Clock clock;

    /** Communities from an offset on, in the order asked for. */
    List<CommunitySummary> search(CommunityCriteria criteria, ReferenceBook book, int offset, int size) {
        Sql sql = new Sql()
                .add(
                        "select c.id, c.slug, c.name, c.purpose, c.hosting, c.external_place, c.join_policy, c.visibility,"
                                + " c.status, c.member_count, c.last_activity_at,"
                                + " (select group_concat(x.territory_id) from community_territory x where x.community_id = c.id),"
                                + " if(c.visibility = 'LISTED_PUBLIC_CONTENT', (" + NextEventCell.SQL + "), null)"
                                + " from community c",
                        Sql.utc(clock.instant()));
        new CommunityWhere(criteria, book, clock.instant()).appendTo(sql);
        sql.add(
                switch (criteria.sort()) {
                    case NAME -> " order by c.name, c.id";
                    case MEMBERS -> " order by c.member_count desc, c.name";
                    case ACTIVITY -> " order by c.last_activity_at desc, c.name";
                    case NEWEST -> " order by c.created_at desc, c.name";
                });
        return sql.add(" limit ? offset ?", size, offset).rows(entities::createNativeQuery).stream()
                .map(row -> summary(row, book))
                .toList();
    }

    /** Every count beside the filters, and the total, in one statement. */
    CommunityFacets count(CommunityCriteria criteria, ReferenceBook book) {
        CommunityWhere where = new CommunityWhere(criteria, book, clock.instant());
        Sql sql = new Sql();
        sql.add("select 'TOTAL', 0, '', count(*) from community c");
        where.appendTo(sql);
        facet(
                sql,
                where,
                CommunityFilter.THEME,
                "THEME",
                "l.theme_id",
                "join community_theme l on l.community_id = c.id"
                        + " join theme t on t.id = l.theme_id and t.parent_id is not null");
        facet(
                sql,
                where,
                CommunityFilter.THEME,
                "THEME",
                "coalesce(t.parent_id, t.id)",
                "join community_theme l on l.community_id = c.id join theme t on t.id = l.theme_id");
        facet(
                sql,
                where,
                CommunityFilter.TERRITORY,
                "TERRITORY",
                "l.territory_id",
                "join community_territory l on l.community_id = c.id"
                        + " join territory t on t.id = l.territory_id and t.kind = 'DEPARTEMENT'");
        facet(
                sql,
                where,
                CommunityFilter.TERRITORY,
                "TERRITORY",
                "if(t.kind = 'DEPARTEMENT', t.parent_id, t.id)",
                "join community_territory l on l.community_id = c.id join territory t on t.id = l.territory_id");
        facet(
                sql,
                where,
                CommunityFilter.ADMINISTRATION,
                "ADMINISTRATION",
                "l.administration_id",
                "join community_administration l on l.community_id = c.id");
        sql.add(" union all select 'BRANCH', 0, l.branch, count(*) from community c"
                + " join community_branch l on l.community_id = c.id");
        where.appendTo(sql, CommunityFilter.BRANCH);
        sql.add(" group by l.branch");
        sql.add(" union all select 'POLICY', 0, c.join_policy, count(*) from community c");
        where.appendTo(sql, CommunityFilter.POLICY);
        sql.add(" and c.hosting = 'HOSTED' group by c.join_policy");
        sql.add(" union all select 'ACTIVITY', 0, 'ACTIVE', count(*) from community c");
        where.appendTo(sql, CommunityFilter.ACTIVITY);
        sql.add(" and c.last_activity_at >= ?", where.activeSince());
        sql.add(" union all select 'ACTIVITY', 0, 'EVENT_SOON', count(*) from community c");
        where.appendTo(sql, CommunityFilter.ACTIVITY);
        where.appendEventSoon(sql);
        sql.add(" union all select 'ACTIVITY', 0, 'DORMANT', count(*) from community c");
        where.appendTo(sql, CommunityFilter.ACTIVITY);
        sql.add(" and c.status = 'DORMANT'");
        return facets(sql.rows(entities::createNativeQuery));
    }

    /** How many communities would match without each of these groups of filters, in one statement. */
    Map<CommunityFilter, Long> countWithout(
            Collection<CommunityFilter> filters, CommunityCriteria criteria, ReferenceBook book) {
        CommunityWhere where = new CommunityWhere(criteria, book, clock.instant());
        Sql sql = new Sql();
        for (CommunityFilter filter : filters) {
            sql.add((sql.isEmpty() ? "" : " union all ") + "select '" + filter + "', count(*) from community c");
            where.appendTo(sql, filter);
        }
        Map<CommunityFilter, Long> result = new EnumMap<>(CommunityFilter.class);
        sql.rows(entities::createNativeQuery)
                .forEach(row -> result.put(CommunityFilter.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return result;
    }

    /** Which of the searches, by their places, find one community: one statement. */
    Set<Integer> matching(long community, List<CommunityCriteria> searches, ReferenceBook book) {
        Sql sql = new Sql();
        for (int place = 0; place < searches.size(); place++) {
            // a place of our own, no value from outside
            sql.add((place == 0 ? "" : " union all ") + "select " + place + " from community c");
            new CommunityWhere(searches.get(place), book, clock.instant()).appendTo(sql);
            sql.add(" and c.id = ?", community);
        }
        Set<Integer> found = new HashSet<>();
        for (Object place : sql.query(entities::createNativeQuery).getResultList()) {
            found.add(((Number) place).intValue());
        }
        return found;
    }

    /** How many régions and overseas collectivities have a listed community. */
    public long regionsWithCommunities() {
        return ((Number) entities.createNativeQuery(
                                "select count(distinct if(t.kind = 'DEPARTEMENT', t.parent_id, t.id))"
                                        + " from community c join community_territory l on l.community_id = c.id"
                                        + " join territory t on t.id = l.territory_id and t.kind <> 'NATIONAL'"
                                        + " where " + CommunityConditions.listedSql("c"))
                        .getSingleResult())
                .longValue();
    }

    private static void facet(
            Sql sql, CommunityWhere where, CommunityFilter facet, String name, String id, String join) {
        sql.add(" union all select '" + name + "', " + id + ", '', count(distinct c.id) from community c " + join);
        where.appendTo(sql, facet);
        sql.add(" group by " + id);
    }

    private static CommunitySummary summary(Object[] row, ReferenceBook book) {
        return new CommunitySummary(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Hosting.valueOf((String) row[4]),
                (String) row[5],
                JoinPolicy.valueOf((String) row[6]),
                Visibility.valueOf((String) row[7]),
                CommunityStatus.valueOf((String) row[8]),
                ((Number) row[9]).intValue(),
                Sql.instant(row[10]),
                book.territories((String) row[11]),
                NextEventCell.read((String) row[12]));
    }

    private static CommunityFacets facets(List<Object[]> rows) {
        return new CommunityFacets(
                rows.stream()
                        .filter(row -> row[0].equals("TOTAL"))
                        .mapToLong(CommunityDirectoryRepository::count)
                        .sum(),
                keyed(rows, "THEME", CommunityDirectoryRepository::id),
                keyed(rows, "TERRITORY", CommunityDirectoryRepository::id),
                keyed(rows, "ADMINISTRATION", CommunityDirectoryRepository::id),
                keyed(rows, "BRANCH", row -> CivilServiceBranch.valueOf((String) row[2])),
                keyed(rows, "POLICY", row -> JoinPolicy.valueOf((String) row[2])),
                keyed(rows, "ACTIVITY", row -> CommunityActivity.valueOf((String) row[2])));
    }

    /** Rows of (facet, id or 0, name or empty, count): one column for each type, or collations would have to agree. */
    private static <K> Map<K, Long> keyed(List<Object[]> rows, String facet, Function<Object[], K> key) {
        Map<K, Long> result = new HashMap<>();
        for (Object[] row : rows) {
            if (row[0].equals(facet) && count(row) > 0) {
                result.put(key.apply(row), count(row));
            }
        }
        return result;
    }

    private static Integer id(Object[] row) {
        return ((Number) row[1]).intValue();
    }

    private static long count(Object[] row) {
        return ((Number) row[3]).longValue();
    }
}
