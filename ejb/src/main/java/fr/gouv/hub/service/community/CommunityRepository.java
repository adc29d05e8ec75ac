package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
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
        return entities.createQuery("select c from Community c where c.slug = :slug", Community.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
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

    /** Two rows of (kind of tag, its code or id) for each theme, territory, administration and branch: one statement. */
    List<Object[]> tags(long id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select 'THEME', cast(theme_id as char) from community_theme where community_id = ?1"
                                + " union all select 'TERRITORY', cast(territory_id as char) from community_territory where community_id = ?1"
                                + " union all select 'ADMINISTRATION', cast(administration_id as char) from community_administration"
                                + " where community_id = ?1"
                                + " union all select 'BRANCH', branch from community_branch where community_id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows;
    }
}
