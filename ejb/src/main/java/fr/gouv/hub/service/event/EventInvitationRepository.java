package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.EventInvitation;
import fr.gouv.hub.domain.event.EventInvitations.Line;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The only place that queries who was invited to events. */
@ApplicationScoped
public class EventInvitationRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** @throws NotFoundException when there is none */
    public EventInvitation get(long id) {
        return Optional.ofNullable(entities.find(EventInvitation.class, id)).orElseThrow(NotFoundException::new);
    }

    /** Persists and flushes: the database gives the id. */
    EventInvitation add(EventInvitation invitation) {
        entities.persist(invitation);
        entities.flush();
        return invitation;
    }

    /** Whom the organisers invited, the latest first; at most {@link EventInvitation#MOST}. */
    List<Line> of(long event) {
        return new Sql()
                        .add(
                                "select i.email, i.invited_at, r.status from event_invitation i left join agent a on a.email = i.email"
                                        + " left join event_registration r on r.event_id = i.event_id and r.agent_id = a.id"
                                        + " where i.event_id = ? order by i.id desc limit ?",
                                event,
                                EventInvitation.MOST)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(row -> new Line(
                                (String) row[0],
                                Sql.instant(row[1]),
                                row[2] == null ? null : RegistrationStatus.valueOf((String) row[2])))
                        .toList();
    }

    /** Those among some addresses that belong to people who come or wait. */
    Set<String> coming(long event, List<String> addresses) {
        return new HashSet<>(entities.createQuery(
                        "select r.agent.email from EventRegistration r where r.event.id = :event and r.status <> :withdrawn"
                                + " and r.agent.email in :addresses",
                        String.class)
                .setParameter("event", event)
                .setParameter("withdrawn", RegistrationStatus.WITHDRAWN)
                .setParameter("addresses", addresses)
                .getResultList());
    }

    /** Those among some addresses that belong to accounts. */
    Set<String> accounts(List<String> addresses) {
        return new HashSet<>(
                entities.createQuery("select a.email from Agent a where a.email in :addresses", String.class)
                        .setParameter("addresses", addresses)
                        .getResultList());
    }

    /** Those among some addresses that belong to members of communities that take part in organising an event. */
    Set<String> members(long event, List<String> addresses) {
        return new HashSet<>(entities.createQuery(
                        "select m.agent.email from EventHost h, Membership m where h.event.id = :event"
                                + " and h.state = fr.gouv.hub.domain.event.HostState.ACCEPTED"
                                + " and m.community = h.community and m.agent.email in :addresses",
                        String.class)
                .setParameter("event", event)
                .setParameter("addresses", addresses)
                .getResultList());
    }

    /** Forgets who was invited to events that were over at a moment. */
    void forgetOverBefore(Instant limit) {
        new Sql()
                .add(
                        "delete i from event_invitation i join event e on e.id = i.event_id where e.ends_at < ?",
                        Sql.utc(limit))
                .query(entities::createNativeQuery)
                .executeUpdate();
    }

    /** Forgets that somebody was invited until a moment; whom he invited stays invited. */
    void forget(long agent, EmailAddress address, Instant until) {
        new Sql()
                .add("update event_invitation set invited_by = null where invited_by = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add(
                        "delete from event_invitation where email = ? and invited_at <= ?",
                        address.value(),
                        Sql.utc(until))
                .query(entities::createNativeQuery)
                .executeUpdate();
    }
}
