package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.membership.MembershipRequest;
import fr.gouv.hub.domain.membership.RequestStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Moves the people of one community to another, however many they are. The caller holds the locks of both rows. */
@ApplicationScoped
public class MembershipMergeRepository {

    /** The higher role first. */
    private static final String ROLES = "'LEAD', 'FACILITATOR', 'EVENT_ORGANISER', 'MEMBER'";

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /**
     * The members of the one become members of the other: nobody twice, with the higher of two roles, since they came to the
     * first. Whom they accept to be seen by they say anew.
     *
     * @return how many members the other has then
     */
    int moveMembers(long from, long into) {
        entities.flush();
        run(
                "update membership b join membership a on a.community_id = ?1 and a.agent_id = b.agent_id"
                        + " set b.role = a.role, b.volunteered_at = if(a.role = 'LEAD', null, b.volunteered_at)"
                        + " where b.community_id = ?2 and field(a.role, " + ROLES + ") < field(b.role, " + ROLES + ")",
                from,
                into);
        run(
                "delete a from membership a join membership b on b.community_id = ?2 and b.agent_id = a.agent_id"
                        + " where a.community_id = ?1",
                from,
                into);
        run("update membership set community_id = ?2, listed = false where community_id = ?1", from, into);
        return ((Number) entities.createNativeQuery("select count(*) from membership where community_id = ?1")
                        .setParameter(1, into)
                        .getSingleResult())
                .intValue();
    }

    /** Who followed or muted the one does so with the other, unless he said something of that one. */
    void moveFollows(long from, long into) {
        run(
                "delete a from community_follow a join community_follow b on b.community_id = ?2 and b.agent_id = a.agent_id"
                        + " where a.community_id = ?1",
                from,
                into);
        run("update community_follow set community_id = ?2 where community_id = ?1", from, into);
    }

    private void run(String sql, long from, long into) {
        entities.createNativeQuery(sql)
                .setParameter(1, from)
                .setParameter(2, into)
                .executeUpdate();
    }

    /** Requests that wait, the oldest first. */
    List<MembershipRequest> pending(long community) {
        return entities.createQuery(
                        "select r from MembershipRequest r join fetch r.agent where r.community.id = :community"
                                + " and r.status = :pending order by r.requestedAt, r.id",
                        MembershipRequest.class)
                .setParameter("community", community)
                .setParameter("pending", RequestStatus.PENDING)
                .getResultList();
    }
}
