package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.account.PersonName;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.FacilitatorName;
import fr.gouv.hub.domain.membership.Membership;
import fr.gouv.hub.domain.membership.MembershipLine;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.community.NextEventCell;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The only place that queries memberships. */
@ApplicationScoped
public class MembershipRepository {

    private static final Set<CommunityRole> FACILITATING = EnumSet.of(CommunityRole.LEAD, CommunityRole.FACILITATOR);
    private static final int MOST_IN_TEAM = 20;

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** With its community, in one statement. */
    Optional<Membership> find(String slug, long agent) {
        return entities.createQuery(
                        "select m from Membership m join fetch m.community"
                                + " where m.community.slug = :slug and m.agent.id = :agent",
                        Membership.class)
                .setParameter("slug", slug)
                .setParameter("agent", agent)
                .getResultStream()
                .findFirst();
    }

    Optional<Membership> find(long community, long agent) {
        return entities.createQuery(
                        "select m from Membership m where m.community.id = :community and m.agent.id = :agent",
                        Membership.class)
                .setParameter("community", community)
                .setParameter("agent", agent)
                .getResultStream()
                .findFirst();
    }

    Membership add(Membership membership) {
        entities.persist(membership);
        entities.flush();
        return membership;
    }

    /** Writes what has changed, so that whoever hears of it sees it. */
    void flush() {
        entities.flush();
    }

    void remove(Membership membership) {
        entities.remove(membership);
    }

    /** Where an agent is a member, in the order of keys. */
    List<Long> communitiesOf(long agent) {
        return entities.createQuery(
                        "select m.community.id from Membership m where m.agent.id = :agent order by m.community.id",
                        Long.class)
                .setParameter("agent", agent)
                .getResultList();
    }

    /** The communities that an agent animates alone, by name. */
    List<String> namesLedAlone(long agent) {
        return entities.createQuery(
                        "select c.name from Membership m join m.community c where m.agent.id = :agent and m.role = :lead"
                                + " and not exists (select o.id from Membership o where o.community = c and o.role = :lead"
                                + " and o.agent.id <> :agent) order by c.name",
                        String.class)
                .setParameter("agent", agent)
                .setParameter("lead", CommunityRole.LEAD)
                .getResultList();
    }

    long countOtherLeads(long community, long agent) {
        return entities.createQuery(
                        "select count(m) from Membership m where m.community.id = :community and m.role = :lead"
                                + " and m.agent.id <> :agent",
                        Long.class)
                .setParameter("community", community)
                .setParameter("lead", CommunityRole.LEAD)
                .setParameter("agent", agent)
                .getSingleResult();
    }

    /** The agent's communities by name, each with the requests that wait for him if he is an animateur there, and what comes next. */
    List<MembershipLine> linesOf(long agent, Instant now) {
        return new Sql()
                        .add(
                                "select c.slug, c.name, c.purpose, m.role, m.joined_at, c.member_count,"
                                        + " (select count(*) from membership_request r where r.community_id = c.id"
                                        + " and r.status = 'PENDING'), (" + NextEventCell.SQL
                                        + ") from membership m join community c on c.id = m.community_id",
                                Sql.utc(now))
                        .add(" where m.agent_id = ? order by c.name", agent)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(row -> new MembershipLine(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                CommunityRole.valueOf((String) row[3]),
                                Sql.instant(row[4]),
                                ((Number) row[5]).intValue(),
                                ((Number) row[6]).longValue(),
                                NextEventCell.read((String) row[7])))
                        .toList();
    }

    /** The roles of one agent in some communities: rows of (community id, role). */
    List<Object[]> rolesIn(Collection<Long> communities, long agent) {
        return entities.createQuery(
                        "select m.community.id, m.role from Membership m where m.agent.id = :agent and m.community.id in :communities",
                        Object[].class)
                .setParameter("agent", agent)
                .setParameter("communities", communities)
                .getResultList();
    }

    /**
     * The animateurs of some communities, those of each in the order in which they came. Names only. All of them: a
     * community has few, and to stop at two in SQL reads its whole membership.
     */
    List<FacilitatorName> facilitatorsOf(Collection<Long> communities) {
        return entities.createQuery(
                        "select m.community.id, a.firstName, a.lastName, a.email, m.role from Membership m join m.agent a"
                                + " where m.community.id in :communities and m.role in :roles order by m.community.id, m.id",
                        Object[].class)
                .setParameter("communities", communities)
                .setParameter("roles", FACILITATING)
                .getResultStream()
                .map(MembershipRepository::facilitator)
                .toList();
    }

    /** Whether somebody animates a community. */
    public boolean isLed(long community) {
        return !entities.createQuery(
                        "select m.id from Membership m where m.community.id = :community and m.role = :lead",
                        Long.class)
                .setParameter("community", community)
                .setParameter("lead", CommunityRole.LEAD)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The animateurs of one community, the lead ones first; at most twenty. Names only. */
    List<FacilitatorName> teamOf(long community) {
        return entities.createQuery(
                        "select m.community.id, a.firstName, a.lastName, a.email, m.role from Membership m join m.agent a"
                                + " where m.community.id = :community and m.role in :roles order by m.role desc, m.id",
                        Object[].class)
                .setParameter("community", community)
                .setParameter("roles", FACILITATING)
                .setMaxResults(MOST_IN_TEAM)
                .getResultStream()
                .map(MembershipRepository::facilitator)
                .toList();
    }

    private static FacilitatorName facilitator(Object[] row) {
        String name = new PersonName((String) row[1], (String) row[2]).full();
        return new FacilitatorName(
                (Long) row[0], name == null ? new EmailAddress((String) row[3]).localPart() : name, (CommunityRole)
                        row[4]);
    }

    /** Whom a candidate's request is told to. */
    public List<EmailAddress> facilitatorAddresses(long community) {
        return addresses(community, FACILITATING);
    }

    /** Those who organise events of a community. */
    public List<EmailAddress> organiserAddresses(long community) {
        return addresses(community, EnumSet.complementOf(EnumSet.of(CommunityRole.MEMBER)));
    }

    private List<EmailAddress> addresses(long community, Set<CommunityRole> roles) {
        return entities.createQuery(
                        "select a.email from Membership m join m.agent a where m.community.id = :community and m.role in :roles",
                        String.class)
                .setParameter("community", community)
                .setParameter("roles", roles)
                .getResultStream()
                .map(EmailAddress::new)
                .toList();
    }
}
