package fr.gouv.hub.service.alert;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.alert.AlertLine;
import fr.gouv.hub.domain.alert.CommunityAlert;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The only place that queries alerts and what they still have to look at. */
@ApplicationScoped
public class AlertRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** @throws NotFoundException when there is none */
    public CommunityAlert get(long id) {
        return Optional.ofNullable(entities.find(CommunityAlert.class, id)).orElseThrow(NotFoundException::new);
    }

    /**
     * Locks the agent's row: his alerts are made one after the other.
     *
     * @throws NotFoundException when the account has gone
     */
    Agent lockOwner(long agent) {
        return Optional.ofNullable(entities.find(Agent.class, agent, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFoundException::new);
    }

    CommunityAlert add(CommunityAlert alert) {
        entities.persist(alert);
        entities.flush();
        return alert;
    }

    void remove(CommunityAlert alert) {
        entities.remove(alert);
    }

    Optional<CommunityAlert> find(long agent, String search) {
        return entities.createQuery(
                        "select a from CommunityAlert a where a.agent.id = :agent and a.search = :search",
                        CommunityAlert.class)
                .setParameter("agent", agent)
                .setParameter("search", search)
                .getResultStream()
                .findFirst();
    }

    long count(long agent) {
        return entities.createQuery("select count(a) from CommunityAlert a where a.agent.id = :agent", Long.class)
                .setParameter("agent", agent)
                .getSingleResult();
    }

    /** The agent's alerts, the latest first. */
    List<AlertLine> linesOf(long agent) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("select a.id, a.search, a.label, a.created_at,"
                        + " (select count(*) from community_alert_notice n where n.alert_id = a.id)"
                        + " from community_alert a where a.agent_id = ?1 order by a.created_at desc, a.id desc")
                .setParameter(1, agent)
                .getResultList();
        return rows.stream()
                .map(row -> new AlertLine(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        Sql.instant(row[3]),
                        ((Number) row[4]).longValue()))
                .toList();
    }

    /** Notes that a community has become visible; all alerts are to be looked at, again if need be. */
    void notePublication(long community, Instant now) {
        entities.createNativeQuery("insert into community_publication (community_id, told_at, last_alert_id)"
                        + " values (?1, ?2, 0) on duplicate key update last_alert_id = 0")
                .setParameter(1, community)
                .setParameter(2, Sql.utc(now))
                .executeUpdate();
    }

    /** Locks the oldest publication that nobody else works on. */
    Optional<Publication> lockNextPublication() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("select community_id, last_alert_id from community_publication"
                        + " order by told_at, community_id limit 1 for update skip locked")
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Publication(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    /**
     * A community whose alerts are being looked at.
     *
     * @param lastAlert key of the last alert that was looked at
     */
    record Publication(long community, long lastAlert) {}

    void goOn(long community, long lastAlert) {
        entities.createNativeQuery("update community_publication set last_alert_id = ?1 where community_id = ?2")
                .setParameter(1, lastAlert)
                .setParameter(2, community)
                .executeUpdate();
    }

    void finish(long community) {
        entities.createNativeQuery("delete from community_publication where community_id = ?1")
                .setParameter(1, community)
                .executeUpdate();
    }

    /** Alerts behind a key, in the order of their keys, of agents who are not members of the community. */
    List<WaitingAlert> after(long alert, long community, int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("select a.id, a.search, exists (select 1 from membership m"
                        + " where m.community_id = ?1 and m.agent_id = a.agent_id)"
                        + " from community_alert a where a.id > ?2 order by a.id limit ?3")
                .setParameter(1, community)
                .setParameter(2, alert)
                .setParameter(3, most)
                .getResultList();
        return rows.stream()
                .map(row -> new WaitingAlert(
                        ((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).intValue() == 1))
                .toList();
    }

    /** @param member whether its agent knows the community already, being a member */
    record WaitingAlert(long id, String search, boolean member) {}

    /** @return whether this is the first time: the key of the row decides */
    boolean noteTold(long alert, long community, Instant now) {
        return entities.createNativeQuery("insert ignore into community_alert_notice (alert_id, community_id, told_at)"
                                + " select a.id, ?2, ?3 from community_alert a where a.id = ?1")
                        .setParameter(1, alert)
                        .setParameter(2, community)
                        .setParameter(3, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    void forget(long agent) {
        new Sql()
                .add("delete from community_alert where agent_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
    }
}
