package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.NearCommunity;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Communities near an idea: each word in name or purpose weighs most, then at most two themes, then at most two territories in common. */
@ApplicationScoped
public class NearCommunityRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** @return listed communities that have something in common, the nearest first */
    public List<NearCommunity> near(
            List<String> words, Collection<Integer> themes, Collection<Integer> territories, int most) {
        Sql sql = new Sql().add("select * from (select c.slug, c.name, c.purpose, c.member_count, 0");
        for (String word : words) {
            String like = '%' + word + '%';
            sql.add(" + if(c.name like ?, 12, 0) + if(c.purpose like ?, 4, 0)", like, like);
        }
        shared(sql, 3, "community_theme", "theme_id", themes);
        shared(sql, 1, "community_territory", "territory_id", territories);
        sql.add(
                " as nearness from community c where " + CommunityConditions.listedSql("c")
                        + ") x where nearness > 0 order by nearness desc, member_count desc, slug limit ?",
                most);
        return sql.rows(entities::createNativeQuery).stream()
                .map(row -> new NearCommunity(
                        (String) row[0], (String) row[1], (String) row[2], ((Number) row[3]).intValue()))
                .toList();
    }

    private static void shared(Sql sql, int weight, String table, String column, Collection<Integer> ids) {
        if (!ids.isEmpty()) {
            sql.add(" + " + weight + " * (select least(2, count(*)) from " + table
                            + " l where l.community_id = c.id and l." + column)
                    .in(ids)
                    .add(")");
        }
    }
}
