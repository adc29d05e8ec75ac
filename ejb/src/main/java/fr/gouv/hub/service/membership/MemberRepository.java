package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.MemberLine;
import fr.gouv.hub.domain.membership.Membership;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** The list of a community's members; page by key, since it may have tens of thousands. */
@ApplicationScoped
public class MemberRepository {

    private static final String LINE =
            "select new fr.gouv.hub.domain.membership.MemberLine(m.id, a.firstName, a.lastName,"
                    + " a.email, e.name, m.role, m.joinedAt, m.listed, m.volunteeredAt) from Membership m join m.agent a"
                    + " left join a.administration e where m.community.id = :community";

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** @throws NotFoundException when there is none */
    public Membership find(long id) {
        return Optional.ofNullable(entities.find(Membership.class, id)).orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException when the community has no such member */
    public Membership get(long community, long id) {
        return Optional.ofNullable(entities.find(Membership.class, id))
                .filter(membership -> membership.community().id().equals(community))
                .orElseThrow(NotFoundException::new);
    }

    /** Reads it again, as it is now that its community is locked. */
    Membership fresh(long community, long id) {
        Membership membership = get(community, id);
        entities.refresh(membership);
        return membership;
    }

    Optional<MemberLine> line(long community, long id) {
        return entities.createQuery(LINE + " and m.id = :id", MemberLine.class)
                .setParameter("community", community)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<MemberLine> lineOf(long community, long agent) {
        return entities.createQuery(LINE + " and a.id = :agent", MemberLine.class)
                .setParameter("community", community)
                .setParameter("agent", agent)
                .getResultStream()
                .findFirst();
    }

    /**
     * Members after a key, in the order in which they came.
     *
     * @param everybody whether those who do not accept to be seen are in; the ones who animate always are
     * @param word the beginning of a first or last name, or empty for all
     */
    List<MemberLine> after(long community, long key, boolean everybody, String word, int size) {
        String condition = " and m.id > :key"
                + (everybody ? "" : " and (m.listed = true or m.role <> :member)")
                + (word.isEmpty() ? "" : " and (a.lastName like :word or a.firstName like :word)");
        TypedQuery<MemberLine> query = entities.createQuery(LINE + condition + " order by m.id", MemberLine.class)
                .setParameter("community", community)
                .setParameter("key", key)
                .setMaxResults(size);
        if (!everybody) {
            query.setParameter("member", CommunityRole.MEMBER);
        }
        if (!word.isEmpty()) {
            query.setParameter("word", word + "%");
        }
        return query.getResultList();
    }
}
