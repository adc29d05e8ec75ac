package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityChoice;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Queries on single communities; {@link CommunityDirectoryRepository} has those of the directory. */
@ApplicationScoped
public class CommunityRepository {

    private static final Set<CommunityStatus> FOUND_BY_AGENTS =
            EnumSet.of(CommunityStatus.PUBLISHED, CommunityStatus.DORMANT);

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    public Optional<Community> find(String slug) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(slug)) {
            // the column is ASCII: MariaDB fails on comparing it with anything else
            return Optional.empty();
        }
        return entities.createQuery("select c from Community c where c.slug = :slug", Community.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFoundException when there is none */
    public Community get(long id) {
        return Optional.ofNullable(entities.find(Community.class, id)).orElseThrow(NotFoundException::new);
    }

    /** A community that every visitor may know of. */
    public Optional<Community> findListed(String slug) {
        return find(slug)
                .filter(community -> FOUND_BY_AGENTS.contains(community.status()))
                .filter(community -> community.visibility() != Visibility.HIDDEN);
    }

    /** A community that any agent may join at once. */
    public Optional<Community> findOpen(long id) {
        return Optional.ofNullable(entities.find(Community.class, id))
                .filter(community -> community.status().isOpenToAgents())
                .filter(community -> community.hosting() == Hosting.HOSTED)
                .filter(community -> community.joinPolicy() == JoinPolicy.OPEN);
    }

    boolean hasMember(long community, long agent) {
        return !entities.createQuery(
                        "select m.id from Membership m where m.community.id = :community and m.agent.id = :agent",
                        Long.class)
                .setParameter("community", community)
                .setParameter("agent", agent)
                .getResultList()
                .isEmpty();
    }

    /**
     * Locks the row: whatever changes who is a member queues here.
     *
     * @throws NotFoundException when there is none
     */
    public Community lock(long id) {
        return entities.createQuery("select c from Community c where c.id = :id", Community.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** A community that every visitor may know of and any agent may join at once. */
    public Optional<Community> findListedOpen(String slug) {
        return findListed(slug).flatMap(community -> findOpen(community.id()));
    }

    /** Other communities that any agent may join at once, those with the most themes in common first. */
    public List<CommunityChoice> choicesBeside(long id, int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("select c.slug, c.name,"
                        + " (select count(*) from community_theme x join community_theme y on y.theme_id = x.theme_id"
                        + " and y.community_id = ?1 where x.community_id = c.id) shared"
                        + " from community c where c.status = 'PUBLISHED' and c.visibility <> 'HIDDEN'"
                        + " and c.hosting = 'HOSTED' and c.join_policy = 'OPEN' and c.id <> ?1"
                        + " order by shared desc, c.name")
                .setParameter(1, id)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> new CommunityChoice((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    /** Rows of (kind of tag, its id or 0, its name or empty) for each theme, territory, administration and branch: one statement. */
    List<Object[]> tags(long id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select 'THEME', theme_id, '' from community_theme where community_id = ?1"
                                + " union all select 'TERRITORY', territory_id, '' from community_territory where community_id = ?1"
                                + " union all select 'ADMINISTRATION', administration_id, '' from community_administration"
                                + " where community_id = ?1"
                                + " union all select 'BRANCH', 0, branch from community_branch where community_id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows;
    }
}
