package fr.gouv.hub.service.desk;

import fr.gouv.hub.domain.desk.CommunityResource;
import fr.gouv.hub.service.community.CommunityConditions;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * What members left to read: of the latest twenty threads, of the last twenty posts of each, and of the latest twenty events.
 * However much a community has written, no more is read.
 */
@ApplicationScoped
public class CommunityResourceRepository {

    private static final int MOST_PLACES = 20;

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** The latest of a community, one statement. */
    List<CommunityResource> latest(long community, Instant now, int most) {
        return new Sql()
                        .add(
                                "select x.title, x.url, x.id, x.event from ((select a.name title, null url, a.id id, null event,"
                                        + " a.added_at at_ from (select id, post_count from discussion where community_id = ?"
                                        + " order by pinned desc, last_post_at desc, id desc limit ?) d"
                                        + " join discussion_post p on p.discussion_id = d.id and p.number > d.post_count - ?"
                                        + " and p.state = 'SHOWN' join discussion_attachment a on a.post_id = p.id"
                                        + " order by a.added_at desc limit ?)",
                                community,
                                MOST_PLACES,
                                MOST_PLACES,
                                most)
                        .add(" union all (select l.title, l.url, 0, null, h.starts_at from (")
                        .add(held(community, now))
                        .add(
                                ") h join event_report_link l on l.event_id = h.event_id order by h.starts_at desc, l.position limit ?)",
                                most)
                        .add(" union all (select f.name, null, f.id, e.slug, h.starts_at from (")
                        .add(held(community, now))
                        .add(
                                ") h join event_attachment f on f.event_id = h.event_id join event e on e.id = h.event_id"
                                        + " order by h.starts_at desc, f.id limit ?)) x order by x.at_ desc, x.id limit ?",
                                most,
                                most)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(row -> new CommunityResource(
                                (String) row[0], (String) row[1], ((Number) row[2]).longValue(), (String) row[3]))
                        .toList();
    }

    /** Its own events, and those that it helped with whose organiser everybody may read: one list for all readers. */
    private static Sql held(long community, Instant now) {
        return new Sql()
                .add(
                        "select h.event_id, h.starts_at from event_host h join event o on o.id = h.event_id"
                                + " join community c on c.id = o.community_id"
                                + " where h.community_id = ? and h.shown and h.starts_at < ? and (h.organiser or "
                                + CommunityConditions.publicContentSql("c") + ") order by h.starts_at desc limit ?",
                        community,
                        Sql.utc(now),
                        MOST_PLACES);
    }
}
