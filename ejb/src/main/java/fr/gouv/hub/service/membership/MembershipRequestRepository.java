package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.membership.AlternativeCommunity;
import fr.gouv.hub.domain.membership.MembershipRequest;
import fr.gouv.hub.domain.membership.PendingRequest;
import fr.gouv.hub.domain.membership.RequestLine;
import fr.gouv.hub.domain.membership.RequestStatus;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The only place that queries requests. */
@ApplicationScoped
public class MembershipRequestRepository {

    private static final int MOST_LINES = 100;

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** @throws NotFoundException when there is none */
    public MembershipRequest get(long id) {
        return Optional.ofNullable(entities.find(MembershipRequest.class, id)).orElseThrow(NotFoundException::new);
    }

    MembershipRequest add(MembershipRequest request) {
        entities.persist(request);
        entities.flush();
        return request;
    }

    Optional<MembershipRequest> findPending(long community, long agent) {
        return entities.createQuery(
                        "select r from MembershipRequest r where r.community.id = :community and r.agent.id = :agent"
                                + " and r.status = :pending",
                        MembershipRequest.class)
                .setParameter("community", community)
                .setParameter("agent", agent)
                .setParameter("pending", RequestStatus.PENDING)
                .getResultStream()
                .findFirst();
    }

    long countPending(long community) {
        return entities.createQuery(
                        "select count(r) from MembershipRequest r where r.community.id = :community and r.status = :pending",
                        Long.class)
                .setParameter("community", community)
                .setParameter("pending", RequestStatus.PENDING)
                .getSingleResult();
    }

    /** Those of the communities for which the agent waits. */
    Set<Long> pendingAmong(Collection<Long> communities, long agent) {
        return new HashSet<>(entities.createQuery(
                        "select r.community.id from MembershipRequest r where r.agent.id = :agent"
                                + " and r.community.id in :communities and r.status = :pending",
                        Long.class)
                .setParameter("agent", agent)
                .setParameter("communities", communities)
                .setParameter("pending", RequestStatus.PENDING)
                .getResultList());
    }

    /** The agent's own requests, the latest first, at most a hundred. */
    List<RequestLine> linesOf(long agent) {
        List<Object[]> rows = entities.createQuery(
                        "select r.id, c.slug, c.name, r.status, r.requestedAt, r.decidedAt, r.refusalMotive"
                                + " from MembershipRequest r join r.community c"
                                + " where r.agent.id = :agent order by r.requestedAt desc, r.id desc",
                        Object[].class)
                .setParameter("agent", agent)
                .setMaxResults(MOST_LINES)
                .getResultList();
        Map<Long, List<AlternativeCommunity>> alternatives = alternativesFor(agent);
        return rows.stream()
                .map(row -> new RequestLine(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (RequestStatus) row[3],
                        (Instant) row[4],
                        (Instant) row[5],
                        (String) row[6],
                        alternatives.getOrDefault((Long) row[0], List.of())))
                .toList();
    }

    /** Those of the agent's own requests that nobody has answered yet, the latest first. */
    List<RequestLine> pendingLinesOf(long agent) {
        return entities.createQuery(
                        "select r.id, c.slug, c.name, r.requestedAt from MembershipRequest r join r.community c"
                                + " where r.agent.id = :agent and r.status = :pending order by r.requestedAt desc, r.id desc",
                        Object[].class)
                .setParameter("agent", agent)
                .setParameter("pending", RequestStatus.PENDING)
                .setMaxResults(MOST_LINES)
                .getResultStream()
                .map(row -> new RequestLine(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        RequestStatus.PENDING,
                        (Instant) row[3],
                        null,
                        null,
                        List.of()))
                .toList();
    }

    /** What was proposed to the agent with each refusal, by request; communities that have closed since are left out. */
    private Map<Long, List<AlternativeCommunity>> alternativesFor(long agent) {
        return entities.createQuery(
                        "select r.id, c.slug, c.name from MembershipRequest r join r.alternatives c where r.agent.id = :agent"
                                + " and c.status in :open and c.visibility <> :hidden order by c.name",
                        Object[].class)
                .setParameter("agent", agent)
                .setParameter("open", EnumSet.of(CommunityStatus.PUBLISHED, CommunityStatus.DORMANT))
                .setParameter("hidden", Visibility.HIDDEN)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(
                                row -> new AlternativeCommunity((String) row[1], (String) row[2]),
                                Collectors.toList())));
    }

    /** What waits for the animateurs, the oldest first, at most a hundred at a time. */
    List<PendingRequest> pendingOf(long community) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.membership.PendingRequest(r.id, a.firstName, a.lastName, a.email, e.name,"
                                + " r.motive, r.requestedAt) from MembershipRequest r join r.agent a left join a.administration e"
                                + " where r.community.id = :community and r.status = :pending order by r.requestedAt, r.id",
                        PendingRequest.class)
                .setParameter("community", community)
                .setParameter("pending", RequestStatus.PENDING)
                .setMaxResults(MOST_LINES)
                .getResultList();
    }
}
