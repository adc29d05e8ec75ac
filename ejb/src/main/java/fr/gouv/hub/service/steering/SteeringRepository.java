package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.MemberLine;
import fr.gouv.hub.domain.steering.OrphanLine;
import fr.gouv.hub.domain.steering.ProposalLine;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/** What the hub's team looks for among communities. */
@ApplicationScoped
public class SteeringRepository {

    private static final int MOST = 100;

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** Communities that wait for a decision, the oldest first. */
    List<ProposalLine> proposals() {
        return new Sql()
                        .add(
                                "select c.slug, c.name, c.purpose, c.status, c.created_at, " + SplitRepository.PLAN
                                        + " from community c left join community_split s on s.community_id = c.id"
                                        + " left join community o on o.id = s.origin_id"
                                        + " where c.status in ('PROPOSED', 'IN_REVIEW') order by c.created_at, c.id limit ?",
                                MOST)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(row -> new ProposalLine(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                CommunityStatus.valueOf((String) row[3]),
                                Sql.instant(row[4]),
                                row[5] == null ? null : SplitRepository.plan(row, 5)))
                        .toList();
    }

    /** Communities of the hub that agents find and nobody animates, by name. */
    List<OrphanLine> orphans() {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.steering.OrphanLine(c.slug, c.name, c.memberCount, (select count(v)"
                                + " from Membership v where v.community = c and v.volunteeredAt is not null))"
                                + " from Community c where c.status in :open and c.hosting = :hosted and not exists"
                                + " (select m.id from Membership m where m.community = c and m.role = :lead) order by c.name, c.id",
                        OrphanLine.class)
                .setParameter("open", EnumSet.of(CommunityStatus.PUBLISHED, CommunityStatus.DORMANT))
                .setParameter("hosted", Hosting.HOSTED)
                .setParameter("lead", CommunityRole.LEAD)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Published communities of the hub in which nothing has happened since a moment, the quietest first. */
    List<Long> quietSince(Instant moment) {
        return entities.createQuery(
                        "select c.id from Community c where c.status = :published and c.hosting = :hosted"
                                + " and c.lastActivityAt <= :moment order by c.lastActivityAt, c.id",
                        Long.class)
                .setParameter("published", CommunityStatus.PUBLISHED)
                .setParameter("hosted", Hosting.HOSTED)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** Communities of the hub that agents find and nobody animates, without it being known, or that are animated again. */
    List<Long> orphanedOrLedAgain() {
        return entities.createQuery(
                        "select c.id from Community c where c.hosting = :hosted and ((c.orphanedAt is null and c.status in :open"
                                + " and not exists (select m.id from Membership m where m.community = c and m.role = :lead))"
                                + " or (c.orphanedAt is not null and exists (select n.id from Membership n where n.community = c"
                                + " and n.role = :lead))) order by c.id",
                        Long.class)
                .setParameter("hosted", Hosting.HOSTED)
                .setParameter("open", EnumSet.of(CommunityStatus.PUBLISHED, CommunityStatus.DORMANT))
                .setParameter("lead", CommunityRole.LEAD)
                .getResultList();
    }

    /** Members who offer to animate a community while nobody does, the first who did before. */
    List<MemberLine> volunteers(long community) {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.membership.MemberLine(m.id, a.firstName, a.lastName, a.email, e.name,"
                                + " m.role, m.joinedAt, m.listed, m.volunteeredAt) from Membership m join m.agent a"
                                + " left join a.administration e where m.community.id = :community"
                                + " and m.volunteeredAt is not null and not exists (select l.id from Membership l"
                                + " where l.community.id = :community and l.role = :lead) order by m.volunteeredAt, m.id",
                        MemberLine.class)
                .setParameter("community", community)
                .setParameter("lead", CommunityRole.LEAD)
                .setMaxResults(MOST)
                .getResultList();
    }
}
