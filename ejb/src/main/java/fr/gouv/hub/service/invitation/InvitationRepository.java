package fr.gouv.hub.service.invitation;

import fr.gouv.hub.domain.invitation.ClosedInvitation;
import fr.gouv.hub.domain.invitation.Invitation;
import fr.gouv.hub.domain.invitation.InvitationLine;
import fr.gouv.hub.domain.invitation.InvitationStatus;
import fr.gouv.hub.domain.invitation.MyInvitation;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The only place that queries invitations. */
@ApplicationScoped
public class InvitationRepository {

    private static final int MOST_MINE = 50;

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** @throws NotFoundException when there is none */
    public Invitation get(long id) {
        return find(id).orElseThrow(NotFoundException::new);
    }

    Optional<Invitation> find(long id) {
        return Optional.ofNullable(entities.find(Invitation.class, id));
    }

    /** Reads it again, as it is now that its community is locked. */
    Invitation fresh(long id) {
        Invitation invitation = get(id);
        entities.refresh(invitation);
        return invitation;
    }

    Invitation add(Invitation invitation) {
        entities.persist(invitation);
        entities.flush();
        return invitation;
    }

    /** Ends those of a community whose time is over, so that their addresses can be invited again. */
    void expireIn(long community, Instant now) {
        entities.createQuery("update Invitation i set i.status = :expired, i.closedAt = :now"
                        + " where i.community.id = :community and i.status = :pending and i.expiresAt <= :now")
                .setParameter("expired", InvitationStatus.EXPIRED)
                .setParameter("pending", InvitationStatus.PENDING)
                .setParameter("community", community)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Ends all those whose time is over. */
    void expireAll(Instant now) {
        entities.createQuery("update Invitation i set i.status = :expired, i.closedAt = :now"
                        + " where i.status = :pending and i.expiresAt <= :now")
                .setParameter("expired", InvitationStatus.EXPIRED)
                .setParameter("pending", InvitationStatus.PENDING)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Those of the addresses that are invited to the community already. */
    Set<String> invitedAmong(long community, Collection<String> addresses) {
        return addresses.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createQuery(
                                "select i.email from Invitation i where i.community.id = :community"
                                        + " and i.status = :pending and i.email in :addresses",
                                String.class)
                        .setParameter("community", community)
                        .setParameter("pending", InvitationStatus.PENDING)
                        .setParameter("addresses", addresses)
                        .getResultList());
    }

    /** Those of the addresses whose holders are members of the community. */
    Set<String> membersAmong(long community, Collection<String> addresses) {
        return addresses.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createQuery(
                                "select a.email from Membership m join m.agent a where m.community.id = :community"
                                        + " and a.email in :addresses",
                                String.class)
                        .setParameter("community", community)
                        .setParameter("addresses", addresses)
                        .getResultList());
    }

    /** Those of the addresses that have an account. */
    Set<String> registeredAmong(Collection<String> addresses) {
        return addresses.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        entities.createQuery("select a.email from Agent a where a.email in :addresses", String.class)
                                .setParameter("addresses", addresses)
                                .getResultList());
    }

    long countPending(long community) {
        return count(community, InvitationStatus.PENDING);
    }

    /** Those that wait in a community, the latest first. */
    List<InvitationLine> pendingOf(long community, int offset, int size) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.invitation.InvitationLine(i.id, i.email, i.role, i.invitedAt,"
                                + " i.expiresAt, i.sentCount) from Invitation i where i.community.id = :community"
                                + " and i.status = :pending order by i.invitedAt desc, i.id desc",
                        InvitationLine.class)
                .setParameter("community", community)
                .setParameter("pending", InvitationStatus.PENDING)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    long count(long community, InvitationStatus status) {
        return entities.createQuery(
                        "select count(i) from Invitation i where i.community.id = :community and i.status = :status",
                        Long.class)
                .setParameter("community", community)
                .setParameter("status", status)
                .getSingleResult();
    }

    /** Those of one outcome in a community, the latest first. */
    List<ClosedInvitation> closedOf(long community, InvitationStatus status, int offset, int size) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.invitation.ClosedInvitation(i.id, i.email, i.role, i.status,"
                                + " i.invitedAt, i.closedAt) from Invitation i where i.community.id = :community"
                                + " and i.status = :status order by i.invitedAt desc, i.id desc",
                        ClosedInvitation.class)
                .setParameter("community", community)
                .setParameter("status", status)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    /** Those that wait for the holder of an address, the most urgent first. */
    List<MyInvitation> pendingFor(String address, Instant now) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.invitation.MyInvitation(i.id, c.slug, c.name, c.purpose, i.role,"
                                + " i.expiresAt, a.firstName, a.lastName) from Invitation i join i.community c"
                                + " left join i.inviter a where i.email = :address and i.status = :pending"
                                + " and i.expiresAt > :now order by i.expiresAt, i.id",
                        MyInvitation.class)
                .setParameter("address", address)
                .setParameter("pending", InvitationStatus.PENDING)
                .setParameter("now", now)
                .setMaxResults(MOST_MINE)
                .getResultList();
    }

    /**
     * Every invitation of a community that waits leads to another; those whose holders are members there, or invited already,
     * are taken back.
     */
    void moveAll(long from, long into, Instant now) {
        entities.createNativeQuery("update invitation i set i.status = 'CANCELLED', i.closed_at = ?3"
                        + " where i.community_id = ?1 and i.status = 'PENDING' and (exists (select 1 from membership m"
                        + " join agent a on a.id = m.agent_id where m.community_id = ?2 and a.email = i.email)"
                        + " or exists (select 1 from (select email from invitation where community_id = ?2"
                        + " and status = 'PENDING') o where o.email = i.email))")
                .setParameter(1, from)
                .setParameter(2, into)
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
        entities.createNativeQuery(
                        "update invitation set community_id = ?2 where community_id = ?1 and status = 'PENDING'")
                .setParameter(1, from)
                .setParameter(2, into)
                .executeUpdate();
    }

    /** The addresses of those agents who are members of one community, and neither members of another nor invited there. */
    List<String> toInvite(long origin, long community, Collection<Long> agents) {
        return agents.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select a.email from Membership m join m.agent a where m.community.id = :origin and a.id in :agents"
                                        + " and not exists (select n.id from Membership n where n.community.id = :community"
                                        + " and n.agent = a) and not exists (select i.id from Invitation i"
                                        + " where i.community.id = :community and i.status = :pending and i.email = a.email)"
                                        + " order by a.id",
                                String.class)
                        .setParameter("origin", origin)
                        .setParameter("community", community)
                        .setParameter("agents", agents)
                        .setParameter("pending", InvitationStatus.PENDING)
                        .getResultList();
    }

    /** Whom he invited stays invited; what waits for him is cancelled, and no invitation has his address any more. */
    void forget(long agent, EmailAddress address, EmailAddress replacement, Instant until) {
        new Sql()
                .add("update invitation set invited_by = null where invited_by = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add(
                        "update invitation set status = 'CANCELLED', closed_at = utc_timestamp(6) where email = ? and invited_at <= ? and status = 'PENDING'",
                        address.value(),
                        Sql.utc(until))
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add(
                        "update invitation set email = ? where email = ? and invited_at <= ?",
                        replacement.value(),
                        address.value(),
                        Sql.utc(until))
                .query(entities::createNativeQuery)
                .executeUpdate();
    }
}
