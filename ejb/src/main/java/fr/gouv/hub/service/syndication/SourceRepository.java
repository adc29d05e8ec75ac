package fr.gouv.hub.service.syndication;

import fr.gouv.hub.domain.syndication.CommunitySource;
import fr.gouv.hub.domain.syndication.SourceFreshness;
import fr.gouv.hub.domain.syndication.SourceLine;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The only place that queries sources. */
@ApplicationScoped
public class SourceRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** Locks the next source that is due, past those that another node holds. */
    Optional<CommunitySource> lockNextDue(Instant now) {
        @SuppressWarnings("unchecked")
        List<Number> ids = entities.createNativeQuery("select id from community_source where next_attempt_at <= ?1"
                        + " order by next_attempt_at, id limit 1 for update skip locked")
                .setParameter(1, Sql.utc(now))
                .getResultList();
        return ids.stream().findFirst().map(id -> get(id.longValue()));
    }

    CommunitySource get(long id) {
        return entities.find(CommunitySource.class, id);
    }

    CommunitySource add(CommunitySource source) {
        entities.persist(source);
        entities.flush();
        return source;
    }

    Optional<CommunitySource> find(long community, long id) {
        return entities.createQuery(
                        "select s from CommunitySource s where s.id = :id and s.community.id = :community",
                        CommunitySource.class)
                .setParameter("id", id)
                .setParameter("community", community)
                .getResultStream()
                .findFirst();
    }

    void remove(CommunitySource source) {
        entities.remove(source);
    }

    /** The sources of a community, the oldest first; a handful. */
    List<SourceLine> linesOf(long community) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.syndication.SourceLine(s.id, s.kind, s.url, s.lastSuccessAt,"
                                + " s.nextAttemptAt, s.trouble) from CommunitySource s where s.community.id = :community"
                                + " order by s.id",
                        SourceLine.class)
                .setParameter("community", community)
                .getResultList();
    }

    /** How fresh each source of a community is, the one read last first. */
    List<SourceFreshness> freshness(long community) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.syndication.SourceFreshness(s.kind, c.externalPlace, s.lastSuccessAt, s.trouble)"
                                + " from CommunitySource s join s.community c where c.id = :community"
                                + " order by s.lastSuccessAt desc, s.id",
                        SourceFreshness.class)
                .setParameter("community", community)
                .getResultList();
    }

    /** Every source of a community is read for another from now on; what that one reads already, once. */
    void moveAll(long from, long into) {
        entities.createNativeQuery("delete a from community_source a join community_source b on b.community_id = ?2"
                        + " and b.url_hash = a.url_hash where a.community_id = ?1")
                .setParameter(1, from)
                .setParameter(2, into)
                .executeUpdate();
        entities.createNativeQuery("update community_source set community_id = ?2 where community_id = ?1")
                .setParameter(1, from)
                .setParameter(2, into)
                .executeUpdate();
    }
}
