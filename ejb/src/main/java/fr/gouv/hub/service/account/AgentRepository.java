package fr.gouv.hub.service.account;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.HubRole;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The only place that queries agents. */
@ApplicationScoped
public class AgentRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** @throws NotFoundException when there is none */
    public Agent get(long id) {
        return Optional.ofNullable(entities.find(Agent.class, id)).orElseThrow(NotFoundException::new);
    }

    /**
     * Locks the row: what an agent may have only one of queues here.
     *
     * @throws NotFoundException when there is none
     */
    public Agent lock(long id) {
        return entities.createQuery("select a from Agent a where a.id = :id", Agent.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    public Optional<Agent> find(EmailAddress address) {
        return entities.createQuery("select a from Agent a where a.email = :email", Agent.class)
                .setParameter("email", address.value())
                .getResultStream()
                .findFirst();
    }

    /** Persists and flushes: the database gives the id. */
    public Agent add(Agent agent) {
        entities.persist(agent);
        entities.flush();
        return agent;
    }

    public boolean anyWith(HubRole role) {
        return !entities.createQuery("select a.id from Agent a where :role member of a.roles", Long.class)
                .setParameter("role", role)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The addresses of all who have one of the roles. */
    public List<EmailAddress> addressesWith(Set<HubRole> roles) {
        return entities.createQuery(
                        "select distinct a.email from Agent a join a.roles r where r in :roles", String.class)
                .setParameter("roles", roles)
                .getResultStream()
                .map(EmailAddress::new)
                .toList();
    }

    /** The names of some who have the role, those who came first. */
    public List<String> namesWith(HubRole role, int most) {
        return entities.createQuery("select a from Agent a where :role member of a.roles order by a.id", Agent.class)
                .setParameter("role", role)
                .setMaxResults(most)
                .getResultStream()
                .map(Agent::displayName)
                .toList();
    }

    boolean hasAny(long agent, Set<HubRole> roles) {
        return !entities.createQuery(
                        "select a.id from Agent a join a.roles r where a.id = :agent and r in :roles", Long.class)
                .setParameter("agent", agent)
                .setParameter("roles", roles)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Accounts that have been erased are no longer counted. */
    public long count() {
        return entities.createQuery("select count(a) from Agent a where a.erasedAt is null", Long.class)
                .getSingleResult();
    }

    /** Locks all who have the role, in the order of their keys: which of them is the last one is decided here. */
    void lockAll(HubRole role) {
        entities.createQuery("select a.id from Agent a where :role member of a.roles order by a.id", Long.class)
                .setParameter("role", role)
                .getResultList()
                .forEach(this::lock);
    }

    boolean anyOtherWith(HubRole role, long agent) {
        return !entities.createQuery(
                        "select a.id from Agent a where :role member of a.roles and a.id <> :agent", Long.class)
                .setParameter("role", role)
                .setParameter("agent", agent)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whose password was chosen since, and when. */
    public Map<Long, Instant> passwordsChosenSince(Instant since) {
        return entities.createQuery(
                        "select a.id, a.passwordChangedAt from Agent a where a.passwordChangedAt >= :since",
                        Object[].class)
                .setParameter("since", since)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    List<Long> erasedSince(Instant since) {
        return entities.createQuery("select a.id from Agent a where a.erasedAt >= :since", Long.class)
                .setParameter("since", since)
                .getResultList();
    }
}
