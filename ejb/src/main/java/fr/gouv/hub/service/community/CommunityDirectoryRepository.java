package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.CommunityActivity;
import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunityFacets;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.CommunitySummary;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.service.community.CommunityWhere.Facet;
import fr.gouv.hub.service.community.CommunityWhere.Sql;
import fr.gouv.hub.service.reference.ReferenceBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                .add("select c.id, c.slug, c.name, c.purpose, c.hosting, c.external_place, c.join_policy, c.visibility,"
                        + " c.status, c.member_count, c.last_activity_at from community c");
        new CommunityWhere(criteria, book, clock.instant()).appendTo(sql, Facet.NONE);
        sql.add(
                switch (criteria.sort()) {
                    case NAME -> " order by c.name, c.id";
                    case MEMBERS -> " order by c.member_count desc, c.name";
                    case ACTIVITY -> " order by c.last_activity_at desc, c.name";
                    case NEWEST -> " order by c.created_at desc, c.name";
                });
        return rows(sql.add(" limit ? offset ?", size, offset)).stream()
                .map(CommunityDirectoryRepository::summary)
                .toList();
    }

    /** Every count beside the filters, and the total, in one statement. */
    CommunityFacets count(CommunityCriteria criteria, ReferenceBook book) {
        CommunityWhere where = new CommunityWhere(criteria, book, clock.instant());
        Sql sql = new Sql();
        sql.add("select 'TOTAL', '', count(*) from community c");
        where.appendTo(sql, Facet.NONE);
        facet(
                sql,
                where,
                Facet.THEME,
                "THEME",
                "l.theme_id",
                "join community_theme l on l.community_id = c.id"
                        + " join theme t on t.id = l.theme_id and t.parent_id is not null");
        facet(
                sql,
                where,
                Facet.THEME,
                "THEME",
                "coalesce(t.parent_id, t.id)",
                "join community_theme l on l.community_id = c.id join theme t on t.id = l.theme_id");
        facet(
                sql,
                where,
                Facet.TERRITORY,
                "TERRITORY",
                "l.territory_id",
                "join community_territory l on l.community_id = c.id"
                        + " join territory t on t.id = l.territory_id and t.kind = 'DEPARTEMENT'");
        facet(
                sql,
                where,
                Facet.TERRITORY,
                "TERRITORY",
                "if(t.kind = 'DEPARTEMENT', t.parent_id, t.id)",
                "join community_territory l on l.community_id = c.id join territory t on t.id = l.territory_id");
        facet(
                sql,
                where,
                Facet.ADMINISTRATION,
                "ADMINISTRATION",
                "l.administration_id",
                "join community_administration l on l.community_id = c.id");
        facet(sql, where, Facet.BRANCH, "BRANCH", "l.branch", "join community_branch l on l.community_id = c.id");
        sql.add(" union all select 'POLICY', c.join_policy, count(*) from community c");
        where.appendTo(sql, Facet.POLICY);
        sql.add(" and c.hosting = 'HOSTED' group by c.join_policy");
        sql.add(" union all select 'ACTIVITY', 'ACTIVE', count(*) from community c");
        where.appendTo(sql, Facet.ACTIVITY);
        sql.add(" and c.last_activity_at >= ?", where.activeSince());
        sql.add(" union all select 'ACTIVITY', 'DORMANT', count(*) from community c");
        where.appendTo(sql, Facet.ACTIVITY);
        sql.add(" and c.status = 'DORMANT'");
        return facets(rows(sql));
    }

    /** How many régions and overseas collectivities have a listed community. */
    public long regionsWithCommunities() {
        return ((Number) entities.createNativeQuery(
                                "select count(distinct if(t.kind = 'DEPARTEMENT', t.parent_id, t.id))"
                                        + " from community c join community_territory l on l.community_id = c.id"
                                        + " join territory t on t.id = l.territory_id and t.kind <> 'NATIONAL'"
                                        + " where c.status in ('PUBLISHED', 'DORMANT') and c.visibility <> 'HIDDEN'")
                        .getSingleResult())
                .longValue();
    }

    private static void facet(Sql sql, CommunityWhere where, Facet facet, String name, String key, String join) {
        sql.add(" union all select '" + name + "', cast(" + key + " as char), count(distinct c.id) from community c "
                + join);
        where.appendTo(sql, facet);
        sql.add(" group by " + key);
    }

    private List<Object[]> rows(Sql sql) {
        Query query = entities.createNativeQuery(sql.text());
        for (int i = 0; i < sql.parameters().size(); i++) {
            query.setParameter(i + 1, sql.parameters().get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows;
    }

    private static CommunitySummary summary(Object[] row) {
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
                instant(row[10]));
    }

    private static Instant instant(Object stored) {
        LocalDateTime utc =
                stored instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) stored;
        return utc.toInstant(ZoneOffset.UTC);
    }

    private static CommunityFacets facets(List<Object[]> rows) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        for (Object[] row : rows) {
            long count = ((Number) row[2]).longValue();
            if (count > 0) {
                counts.computeIfAbsent((String) row[0], facet -> new HashMap<>())
                        .put((String) row[1], count);
            }
        }
        return new CommunityFacets(
                counts.getOrDefault("TOTAL", Map.of()).getOrDefault("", 0L),
                keyed(counts.get("THEME"), Integer::valueOf),
                keyed(counts.get("TERRITORY"), Integer::valueOf),
                keyed(counts.get("ADMINISTRATION"), Integer::valueOf),
                keyed(counts.get("BRANCH"), CivilServiceBranch::valueOf),
                keyed(counts.get("POLICY"), JoinPolicy::valueOf),
                keyed(counts.get("ACTIVITY"), CommunityActivity::valueOf));
    }

    private static <K> Map<K, Long> keyed(Map<String, Long> counts, Function<String, K> key) {
        Map<K, Long> result = new HashMap<>();
        if (counts != null) {
            counts.forEach((name, count) -> result.put(key.apply(name), count));
        }
        return result;
    }
}
