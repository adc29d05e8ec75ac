package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityReader;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.membership.AlternativeCommunity;
import fr.gouv.hub.domain.membership.DecidedRequest;
import fr.gouv.hub.domain.membership.LateRequests;
import fr.gouv.hub.domain.membership.MembershipRequest;
import fr.gouv.hub.domain.membership.PendingRequest;
import fr.gouv.hub.domain.membership.RequestAnswer;
import fr.gouv.hub.domain.membership.RequestLine;
import fr.gouv.hub.domain.membership.RequestStatus;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
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

    /**
     * @return id of the community that the agent asked by this request
     * @throws NotFoundException when the agent made no such request
     */
    long communityOf(long request, long agent) {
        return entities.createQuery(
                        "select r.community.id from MembershipRequest r where r.id = :id and r.agent.id = :agent",
                        Long.class)
                .setParameter("id", request)
                .setParameter("agent", agent)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
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

    public long countPending(long community) {
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

    /** What tells whether the candidate may know of the community, in three columns. */
    private static final String SEEN = "c.status, c.visibility,"
            + " (select count(m) from Membership m where m.community = c and m.agent.id = :agent)";

    private static boolean isKnown(Object[] row, int first) {
        return CommunityAccess.of(
                        (CommunityStatus) row[first],
                        (Visibility) row[first + 1],
                        (Long) row[first + 2] > 0 ? CommunityReader.MEMBER : CommunityReader.AGENT)
                .isKnown();
    }

    /** The agent's own requests, the latest first, at most a hundred. */
    List<RequestLine> linesOf(long agent) {
        List<Object[]> rows = entities.createQuery(
                        "select r.id, c.slug, c.name, r.askedName, r.status, r.requestedAt, r.decidedAt, r.refusalMotive, "
                                + SEEN
                                + " from MembershipRequest r join r.community c"
                                + " where r.agent.id = :agent order by r.requestedAt desc, r.id desc",
                        Object[].class)
                .setParameter("agent", agent)
                .setMaxResults(MOST_LINES)
                .getResultList();
        Map<Long, List<AlternativeCommunity>> alternatives = alternativesFor(agent);
        return rows.stream()
                .map(row -> line(
                        row,
                        isKnown(row, 8),
                        (RequestStatus) row[4],
                        (Instant) row[5],
                        (Instant) row[6],
                        (String) row[7],
                        alternatives.getOrDefault((Long) row[0], List.of())))
                .toList();
    }

    /** Those of the agent's own requests that nobody has answered yet, the latest first. */
    List<RequestLine> pendingLinesOf(long agent) {
        return entities.createQuery(
                        "select r.id, c.slug, c.name, r.askedName, r.requestedAt, " + SEEN
                                + " from MembershipRequest r join r.community c"
                                + " where r.agent.id = :agent and r.status = :pending order by r.requestedAt desc, r.id desc",
                        Object[].class)
                .setParameter("agent", agent)
                .setParameter("pending", RequestStatus.PENDING)
                .setMaxResults(MOST_LINES)
                .getResultStream()
                .map(row -> line(row, isKnown(row, 5), RequestStatus.PENDING, (Instant) row[4], null, null, List.of()))
                .toList();
    }

    /** @param row begins with the request's id, then the community's slug, its name now and its name when he asked */
    private static RequestLine line(
            Object[] row,
            boolean known,
            RequestStatus status,
            Instant requestedAt,
            Instant decidedAt,
            String refusalMotive,
            List<AlternativeCommunity> alternatives) {
        return new RequestLine(
                (Long) row[0],
                known ? (String) row[1] : null,
                (String) row[known ? 2 : 3],
                known,
                status,
                requestedAt,
                decidedAt,
                refusalMotive,
                alternatives);
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

    /** What waits for the animateurs, the oldest first. */
    List<PendingRequest> pendingOf(long community, int offset, int size) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.membership.PendingRequest(r.id, a.firstName, a.lastName, a.email, e.name,"
                                + " r.motive, r.requestedAt) from MembershipRequest r join r.agent a left join a.administration e"
                                + " where r.community.id = :community and r.status = :pending order by r.requestedAt, r.id",
                        PendingRequest.class)
                .setParameter("community", community)
                .setParameter("pending", RequestStatus.PENDING)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    /** One request that waits, as the animateurs see it; empty when it waits no more, or for others. */
    Optional<PendingRequest> findPendingAs(long community, long id) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.membership.PendingRequest(r.id, a.firstName, a.lastName, a.email, e.name,"
                                + " r.motive, r.requestedAt) from MembershipRequest r join r.agent a left join a.administration e"
                                + " where r.id = :id and r.community.id = :community and r.status = :pending",
                        PendingRequest.class)
                .setParameter("id", id)
                .setParameter("community", community)
                .setParameter("pending", RequestStatus.PENDING)
                .getResultStream()
                .findFirst();
    }

    /** What the candidates of some requests answered, by request. */
    Map<Long, List<RequestAnswer>> answersTo(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select r.id, a from MembershipRequest r join r.answers a where r.id in :ids"
                                        + " order by r.id, index(a)",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0],
                                Collectors.mapping(row -> (RequestAnswer) row[1], Collectors.toList())));
    }

    /** Every request that waits, the oldest first. */
    List<Long> pendingIds(long community, int most) {
        return entities.createQuery(
                        "select r.id from MembershipRequest r where r.community.id = :community and r.status = :pending"
                                + " order by r.requestedAt, r.id",
                        Long.class)
                .setParameter("community", community)
                .setParameter("pending", RequestStatus.PENDING)
                .setMaxResults(most)
                .getResultList();
    }

    /** What was decided lately, the latest request first. */
    List<DecidedRequest> decidedOf(long community, RequestStatus status, int offset, int size) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.membership.DecidedRequest(a.firstName, a.lastName, a.email, r.status,"
                                + " r.requestedAt, r.decidedAt, d.firstName, d.lastName, r.refusalMotive)"
                                + " from MembershipRequest r join r.agent a left join r.decidedBy d"
                                + " where r.community.id = :community and r.status = :status"
                                + " order by r.requestedAt desc, r.id desc",
                        DecidedRequest.class)
                .setParameter("community", community)
                .setParameter("status", status)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    long count(long community, RequestStatus status) {
        return entities.createQuery(
                        "select count(r) from MembershipRequest r where r.community.id = :community and r.status = :status",
                        Long.class)
                .setParameter("community", community)
                .setParameter("status", status)
                .getSingleResult();
    }

    /** How long the latest answers of animateurs took, at most so many. */
    List<Duration> delays(long community, int most) {
        return entities.createQuery(
                        "select r.requestedAt, r.decidedAt from MembershipRequest r where r.community.id = :community"
                                + " and r.status in :answered and r.decidedAt is not null order by r.requestedAt desc, r.id desc",
                        Object[].class)
                .setParameter("community", community)
                .setParameter("answered", EnumSet.of(RequestStatus.ACCEPTED, RequestStatus.REFUSED))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> Duration.between((Instant) row[0], (Instant) row[1]))
                .toList();
    }

    /** Communities with requests that wait since before the limit and of which the animateurs were reminded less often. */
    List<Long> communitiesToRemind(Instant limit, int reminders) {
        return entities.createQuery(
                        "select distinct r.community.id from MembershipRequest r where r.status = :pending"
                                + " and r.requestedAt <= :limit and r.reminders < :reminders",
                        Long.class)
                .setParameter("pending", RequestStatus.PENDING)
                .setParameter("limit", limit)
                .setParameter("reminders", reminders)
                .getResultList();
    }

    /** The requests of a community that wait since before the limit, the oldest first. */
    List<MembershipRequest> waitingSince(long community, Instant limit) {
        return entities.createQuery(
                        "select r from MembershipRequest r where r.community.id = :community and r.status = :pending"
                                + " and r.requestedAt <= :limit order by r.requestedAt, r.id",
                        MembershipRequest.class)
                .setParameter("community", community)
                .setParameter("pending", RequestStatus.PENDING)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Communities whose candidates wait since before the limit, those who wait longest first. */
    public List<LateRequests> lateSince(Instant limit) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select c.slug, c.name, count(*), cast(timestampdiff(second, '1970-01-01', min(r.requested_at)) as signed)"
                                + " from membership_request r join community c on c.id = r.community_id"
                                + " where r.status = 'PENDING' and r.requested_at <= ?1"
                                + " group by c.id, c.slug, c.name order by min(r.requested_at)")
                .setParameter(1, Sql.utc(limit))
                .setMaxResults(MOST_LINES)
                .getResultList();
        return rows.stream()
                .map(row -> new LateRequests(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        Instant.ofEpochSecond(((Number) row[3]).longValue())))
                .toList();
    }

    /** Forgets what an agent asked, and that it was he who decided. */
    void forget(long agent) {
        String own = " where request_id in (select id from membership_request where agent_id = ?)";
        new Sql()
                .add("delete from membership_request_alternative" + own, agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("delete from membership_request_answer" + own, agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("delete from membership_request where agent_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("update membership_request set decided_by = null where decided_by = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
    }
}
