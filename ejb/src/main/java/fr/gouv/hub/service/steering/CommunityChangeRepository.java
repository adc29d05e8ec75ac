package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.steering.ChangeKind;
import fr.gouv.hub.domain.steering.ChangeLine;
import fr.gouv.hub.domain.steering.CommunityChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** The only place that writes and reads the history of communities. */
@ApplicationScoped
public class CommunityChangeRepository {

    private static final int MOST_LINES = 100;

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    @Inject
    Clock clock;

    void add(Community community, ChangeKind kind, Agent agent, String detail) {
        entities.persist(new CommunityChange(community, kind, agent, detail, clock.instant()));
    }

    /** The latest changes, at most a hundred. */
    List<ChangeLine> linesOf(long community) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.steering.ChangeLine(h.kind, h.changedAt, a.firstName, a.lastName, h.detail)"
                                + " from CommunityChange h left join h.agent a where h.community.id = :community"
                                + " order by h.changedAt desc, h.id desc",
                        ChangeLine.class)
                .setParameter("community", community)
                .setMaxResults(MOST_LINES)
                .getResultList();
    }
}
