package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.CommunityActivity;
import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** The one condition of the directory, shared by its list, its count and each of its facets. */
final class CommunityWhere {

    /** How long ago something must have happened for a community to count as active. */
    static final Duration ACTIVE = Duration.ofDays(30);

    /** How far away an event may be to count as near. */
    static final Duration SOON = Duration.ofDays(30);

    private final CommunityCriteria criteria;
    private final ReferenceBook book;
    private final Instant now;

    CommunityWhere(CommunityCriteria criteria, ReferenceBook book, Instant now) {
        this.criteria = criteria;
        this.book = book;
        this.now = now;
    }

    /** Appends « where … » with its parameters. */
    void appendTo(Sql sql) {
        appendTo(sql, null);
    }

    /** Appends « where … » with its parameters, leaving out the condition of one group of filters. */
    void appendTo(Sql sql, CommunityFilter leftOut) {
        sql.add(" where " + CommunityConditions.listedSql("c"));
        for (String word : leftOut == CommunityFilter.TEXT ? List.<String>of() : criteria.words()) {
            String like = '%' + word + '%';
            sql.add(
                    " and (c.name like ? or c.purpose like ? or exists (select 1 from community_theme x"
                            + " join theme t on t.id = x.theme_id where x.community_id = c.id and t.name like ?))",
                    like,
                    like,
                    like);
        }
        if (leftOut != CommunityFilter.THEME) {
            linked(sql, "community_theme", "theme_id", book.withChildThemes(criteria.themes()));
        }
        if (leftOut != CommunityFilter.TERRITORY) {
            linked(sql, "community_territory", "territory_id", book.withDepartements(criteria.territories()));
        }
        if (leftOut != CommunityFilter.ADMINISTRATION) {
            linked(sql, "community_administration", "administration_id", criteria.administrations());
        }
        if (leftOut != CommunityFilter.BRANCH) {
            linked(sql, "community_branch", "branch", names(criteria.branches()));
        }
        if (leftOut != CommunityFilter.POLICY && !criteria.policies().isEmpty()) {
            sql.add(" and c.hosting = 'HOSTED' and c.join_policy").in(names(criteria.policies()));
        }
        if (leftOut != CommunityFilter.ACTIVITY && criteria.activity() == CommunityActivity.ACTIVE) {
            sql.add(" and c.last_activity_at >= ?", activeSince());
        }
        if (leftOut != CommunityFilter.ACTIVITY && criteria.activity() == CommunityActivity.EVENT_SOON) {
            appendEventSoon(sql);
        }
        if (leftOut != CommunityFilter.ACTIVITY && criteria.activity() == CommunityActivity.DORMANT) {
            sql.add(" and c.status = 'DORMANT'");
        }
    }

    /** Appends the condition that an event, which everybody may read of, begins soon: never a counter, which time would falsify. */
    void appendEventSoon(Sql sql) {
        sql.add(
                " and c.visibility = 'LISTED_PUBLIC_CONTENT' and c.id in (select h.community_id from event_host h"
                        + " where h.shown = 1 and h.starts_at > ? and h.starts_at <= ?)",
                Sql.utc(now),
                Sql.utc(now.plus(SOON)));
    }

    LocalDateTime activeSince() {
        return Sql.utc(now.minus(ACTIVE));
    }

    private static void linked(Sql sql, String table, String column, Collection<?> values) {
        if (!values.isEmpty()) {
            sql.add(" and exists (select 1 from " + table + " x where x.community_id = c.id and x." + column)
                    .in(values)
                    .add(")");
        }
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }
}
