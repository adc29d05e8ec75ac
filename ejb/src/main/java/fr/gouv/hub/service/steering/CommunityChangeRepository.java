package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.steering.ChangeKind;
import fr.gouv.hub.domain.steering.ChangeLine;
import fr.gouv.hub.domain.steering.CommunityChange;
import fr.gouv.hub.domain.steering.RoleStep;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    void addRole(Community community, RoleStep step, Agent subject, Agent agent) {
        entities.persist(CommunityChange.ofRole(community, step, subject, agent, clock.instant()));
    }

    /** When something last happened to a community, since a moment; empty when it did not. */
    Optional<Instant> lastOf(long community, ChangeKind kind, Instant since) {
        return entities.createQuery(
                        "select h.changedAt from CommunityChange h where h.community.id = :community"
                                + " and h.kind = :kind and h.changedAt >= :since order by h.changedAt desc",
                        Instant.class)
                .setParameter("community", community)
                .setParameter("kind", kind)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The address of whoever proposed a community; empty when he has no account any more. */
    public Optional<EmailAddress> proposer(long community) {
        return entities.createQuery(
                        "select a.email from CommunityChange h join h.agent a where h.community.id = :community"
                                + " and h.kind = :proposed",
                        String.class)
                .setParameter("community", community)
                .setParameter("proposed", ChangeKind.PROPOSED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(EmailAddress::new);
    }

    /** The latest changes, at most a hundred, in the right of a reader who may know of the community. */
    List<ChangeLine> linesOf(long community, long reader) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.steering.ChangeLine(h.kind, h.changedAt, a.firstName, a.lastName,"
                                + " h.subjectErased, s.firstName, s.lastName, (select count(m) from Membership m"
                                + " where m.community.id = :community and m.agent = s and m.role in :facilitators),"
                                + " (select count(r) from Membership r"
                                + " where r.community.id = :community and r.agent.id = :reader), h.detail)"
                                + " from CommunityChange h left join h.agent a left join h.subject s"
                                + " where h.community.id = :community order by h.changedAt desc, h.id desc",
                        ChangeLine.class)
                .setParameter("community", community)
                .setParameter("reader", reader)
                .setParameter("facilitators", List.of(CommunityRole.LEAD, CommunityRole.FACILITATOR))
                .setMaxResults(MOST_LINES)
                .getResultList();
    }

    /** Whoever did something did it, whoever it was done to; a split goes on without whoever proposed it, and invites one less. */
    void forget(long agent) {
        new Sql()
                .add("update community_change set agent_id = null where agent_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("update community_change set subject_id = null, subject_erased = 1 where subject_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("update community_split set proposed_by = null where proposed_by = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("delete from community_split_member where agent_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
    }
}
