package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityChoice;
import fr.gouv.hub.domain.community.CommunityFormerSlug;
import fr.gouv.hub.domain.community.CommunityReader;
import fr.gouv.hub.domain.community.CommunitySlug;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.MovedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.Picture;
import fr.gouv.hub.domain.shared.PictureFile;
import fr.gouv.hub.service.shared.PictureFiles;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Queries on single communities; {@link CommunityDirectoryRepository} has those of the directory. */
@ApplicationScoped
public class CommunityRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    public Optional<Community> find(String slug) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(slug)) {
            // the column is ASCII: MariaDB fails on comparing it with anything else
            return Optional.empty();
        }
        return entities.createQuery("select c from Community c where c.slug = :slug", Community.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFoundException when there is none */
    public Community get(long id) {
        return Optional.ofNullable(entities.find(Community.class, id)).orElseThrow(NotFoundException::new);
    }

    /** @param member whether the reader has a place in it */
    record Seen(Community community, boolean member) {}

    /** The same, with whether the reader is a member; one statement. */
    Optional<Seen> findSeenBy(String slug, OptionalLong reader) {
        if (reader.isEmpty() || !StandardCharsets.US_ASCII.newEncoder().canEncode(slug)) {
            return find(slug).map(community -> new Seen(community, false));
        }
        return entities.createQuery(
                        "select c, (select count(m) from Membership m where m.community = c and m.agent.id = :reader)"
                                + " from Community c where c.slug = :slug",
                        Object[].class)
                .setParameter("slug", slug)
                .setParameter("reader", reader.getAsLong())
                .getResultStream()
                .findFirst()
                .map(row -> new Seen((Community) row[0], (Long) row[1] > 0));
    }

    /** A community that every visitor may know of. */
    public Optional<Community> findListed(String slug) {
        return find(slug).filter(community -> CommunityAccess.of(
                        community.status(), community.visibility(), CommunityReader.VISITOR)
                .isKnown());
    }

    /** A community that any agent may join at once; that which it has become part of, if it has. */
    public Optional<Community> findOpen(long id) {
        return Optional.ofNullable(entities.find(Community.class, id))
                .map(community -> community.mergedInto().orElse(community))
                .filter(community -> community.status().isOpenToAgents())
                .filter(community -> community.hosting() == Hosting.HOSTED)
                .filter(community -> community.joinPolicy() == JoinPolicy.OPEN);
    }

    boolean hasMember(long community, long agent) {
        return !entities.createQuery(
                        "select m.id from Membership m where m.community.id = :community and m.agent.id = :agent",
                        Long.class)
                .setParameter("community", community)
                .setParameter("agent", agent)
                .getResultList()
                .isEmpty();
    }

    /**
     * Whether another community has that name, as far as capitals and accents go. Hidden ones hold none: a refusal would tell
     * that they exist.
     */
    public boolean isNameTaken(String name, long except) {
        return !new Sql()
                .add("select id from community where held_name = ? and id <> ? limit 1", name, except)
                .query(entities::createNativeQuery)
                .getResultList()
                .isEmpty();
    }

    /** Persists and flushes: the database gives the id. */
    public Community add(Community community) {
        entities.persist(community);
        entities.flush();
        return community;
    }

    /** Whether a community has or had that address. */
    public boolean isSlugTaken(CommunitySlug slug) {
        return isSlugTakenByOther(slug, 0);
    }

    /** That address, or the first one like it that no community has or had. */
    public CommunitySlug freeSlug(CommunitySlug wanted) {
        CommunitySlug slug = wanted;
        for (int number = 2; isSlugTaken(slug); number++) {
            slug = wanted.numbered(number);
        }
        return slug;
    }

    /** Whether another community has or had that address. */
    public boolean isSlugTakenByOther(CommunitySlug slug, long except) {
        return find(slug.value()).filter(other -> other.id() != except).isPresent()
                || findFormer(slug.value())
                        .filter(other -> other.id() != except)
                        .isPresent();
    }

    /** The community that had an address. */
    Optional<Community> findFormer(String slug) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(slug)) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "select c from CommunityFormerSlug f join f.community c where f.slug = :slug", Community.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    Optional<PictureFile> cover(long community, long picture, boolean small) {
        return entities.createQuery(
                        PictureFiles.select(small)
                                + " from Community c join c.cover.picture p where c.id = :community and p.id = :picture",
                        Object[].class)
                .setParameter("community", community)
                .setParameter("picture", picture)
                .getResultStream()
                .findFirst()
                .map(PictureFiles::of);
    }

    public Picture add(Picture picture) {
        entities.persist(picture);
        entities.flush();
        return picture;
    }

    /** After the community has let go of it. */
    public void remove(Picture picture) {
        entities.flush();
        entities.remove(picture);
    }

    public void remember(CommunityFormerSlug former) {
        entities.persist(former);
    }

    /** Every address that led to a community, or to what became part of it, leads to another. */
    public void handAddressesOn(Community from, Community into) {
        entities.createQuery("update CommunityFormerSlug f set f.community = :into where f.community = :from")
                .setParameter("into", into)
                .setParameter("from", from)
                .executeUpdate();
        entities.createQuery("update Community c set c.mergedInto = :into where c.mergedInto = :from")
                .setParameter("into", into)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** A community takes back an address that it had. */
    public void forgetFormer(CommunitySlug slug) {
        entities.createQuery("delete from CommunityFormerSlug f where f.slug = :slug")
                .setParameter("slug", slug.value())
                .executeUpdate();
    }

    /** Writes what has changed, so that queries see it. */
    public void flush() {
        entities.flush();
    }

    /** Something happened there; told to the hour, so that busy communities do not queue on their row. */
    public void touch(long id, Instant now) {
        entities.createQuery(
                        "update Community c set c.lastActivityAt = :now where c.id = :id and c.lastActivityAt < :before")
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("before", now.minus(Duration.ofHours(1)))
                .executeUpdate();
    }

    /**
     * Locks the row: whatever changes who is a member, or adds something to a community, queues here.
     *
     * @throws NotFoundException when there is none
     * @throws MovedException when it has become part of another by now
     */
    public Community lock(long id) {
        Community community = lockAsIs(id);
        community.mergedInto().ifPresent(into -> {
            throw new MovedException(community.slug(), into.slug());
        });
        return community;
    }

    /** The same, also of a community that has become part of another. */
    public Community lockAsIs(long id) {
        return entities.createQuery("select c from Community c where c.id = :id", Community.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The communities that are reached through an address, in the order in which they are locked. */
    public List<Long> reachedAt(EmailAddress address) {
        return entities.createQuery(
                        "select c.id from Community c where c.contactEmail = :address order by c.id", Long.class)
                .setParameter("address", address.value())
                .getResultList();
    }

    /** A community that every visitor may know of and any agent may join at once. */
    public Optional<Community> findListedOpen(String slug) {
        return findListed(slug).flatMap(community -> findOpen(community.id()));
    }

    /** Other communities that any agent may join at once, those with the most themes in common first. */
    public List<CommunityChoice> choicesBeside(long id, int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("select c.slug, c.name,"
                        + " (select count(*) from community_theme x join community_theme y on y.theme_id = x.theme_id"
                        + " and y.community_id = ?1 where x.community_id = c.id) shared"
                        + " from community c where " + CommunityConditions.listedSql("c")
                        + " and c.status = 'PUBLISHED' and c.hosting = 'HOSTED' and c.join_policy = 'OPEN' and c.id <> ?1"
                        + " order by shared desc, c.name")
                .setParameter(1, id)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> new CommunityChoice((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    /** Rows of (kind of tag, its id or 0, its name or empty) for each theme, territory, administration and branch: one statement. */
    List<Object[]> tags(long id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select 'THEME', theme_id, '' from community_theme where community_id = ?1"
                                + " union all select 'TERRITORY', territory_id, '' from community_territory where community_id = ?1"
                                + " union all select 'ADMINISTRATION', administration_id, '' from community_administration"
                                + " where community_id = ?1"
                                + " union all select 'BRANCH', 0, branch from community_branch where community_id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows;
    }
}
