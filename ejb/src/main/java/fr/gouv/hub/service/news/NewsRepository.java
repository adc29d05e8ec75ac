package fr.gouv.hub.service.news;

import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.news.NewsCriteria;
import fr.gouv.hub.domain.news.NewsCursor;
import fr.gouv.hub.domain.news.NewsDetails;
import fr.gouv.hub.domain.news.NewsEntry;
import fr.gouv.hub.domain.news.NewsItem;
import fr.gouv.hub.domain.news.NewsLine;
import fr.gouv.hub.domain.news.NewsStatus;
import fr.gouv.hub.domain.news.NewsSummary;
import fr.gouv.hub.domain.shared.Picture;
import fr.gouv.hub.domain.shared.PictureFile;
import fr.gouv.hub.service.community.CommunityConditions;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.shared.PictureFiles;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The only place that queries news. What a reader may see is one condition, {@link Where#visible}, which every list, count,
 * page, picture and feed goes through.
 */
@ApplicationScoped
public class NewsRepository {

    private static final String SUMMARY =
            "select new fr.gouv.hub.domain.news.NewsSummary(n.id, n.slug, n.title, n.summary,"
                    + " n.publishedAt, n.pinned, c.slug, c.name, p.id, n.pictureText, n.originUrl, n.originName)";
    private static final String FROM = " from NewsItem n left join n.community c left join n.picture p";

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** A condition being written, with its parameters. */
    private static final class Where {

        private final StringBuilder text = new StringBuilder(" where n.status = :published and n.publishedAt <= :now");
        private final Map<String, Object> parameters = new HashMap<>();

        /** @param reader empty for somebody who is signed out, and for whatever everybody may keep: feeds */
        static Where visible(OptionalLong reader, Instant now) {
            Where where = new Where();
            where.parameters.put("published", NewsStatus.PUBLISHED);
            where.parameters.put("now", now);
            if (reader.isPresent()) {
                where.parameters.put("reader", reader.getAsLong());
                return where.and("(c.id is null or " + CommunityConditions.content("c", ":reader") + ")");
            }
            return where.and("(c.id is null or " + CommunityConditions.publicContent("c") + ")");
        }

        Where and(String condition, String name, Object value) {
            text.append(" and ").append(condition);
            parameters.put(name, value);
            return this;
        }

        Where and(String condition) {
            text.append(" and ").append(condition);
            return this;
        }

        Where asked(NewsCriteria criteria, ReferenceBook book) {
            if (criteria.community() != null) {
                and("c.id = :community", "community", criteria.community());
            }
            concerning("theme", book.withChildThemes(criteria.themes()), "themes");
            concerning("territory", book.withDepartements(criteria.territories()), "territories");
            return this;
        }

        private void concerning(String own, Collection<Integer> ids, String ofCommunity) {
            if (!ids.isEmpty()) {
                and(
                        "(n." + own + ".id in :" + ofCommunity + " or exists (select x.id from Community x join x."
                                + ofCommunity + " y where x.id = c.id and y.id in :" + ofCommunity + "))",
                        ofCommunity,
                        ids);
            }
        }

        /** Leaves out what stands above the list. */
        Where withoutPinned(NewsCriteria criteria) {
            if (!criteria.isOneBoard()) {
                return this;
            }
            return criteria.community() == null
                    ? and("not (n.pinned = true and c.id is null)")
                    : and("n.pinned = false");
        }
    }

    private <T> TypedQuery<T> query(String select, Where where, String order, Class<T> type) {
        TypedQuery<T> query = entities.createQuery(select + FROM + where.text + order, type);
        where.parameters.forEach(query::setParameter);
        return query;
    }

    /** What is pinned on the board of the hub, or of one community; the latest first. */
    List<NewsSummary> pinned(NewsCriteria criteria, OptionalLong reader, Instant now, int most) {
        Where where = Where.visible(reader, now).and("n.pinned = true");
        if (criteria.community() == null) {
            where.and("c.id is null");
        } else {
            where.and("c.id = :community", "community", criteria.community());
        }
        return query(SUMMARY, where, " order by n.publishedAt desc, n.id desc", NewsSummary.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The items after a place in the list, the latest first; from the beginning when there is no place. */
    List<NewsSummary> older(
            NewsCriteria criteria, ReferenceBook book, NewsCursor after, OptionalLong reader, Instant now, int most) {
        Where where = Where.visible(reader, now).asked(criteria, book).withoutPinned(criteria);
        if (after != null) {
            where.and("n.publishedAt <= :at and (n.publishedAt < :at or n.id < :id)", "at", after.at());
            where.parameters.put("id", after.id());
        }
        return query(SUMMARY, where, " order by n.publishedAt desc, n.id desc", NewsSummary.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The items before a place in the list, the nearest first. */
    List<NewsSummary> newer(
            NewsCriteria criteria, ReferenceBook book, NewsCursor before, OptionalLong reader, Instant now, int most) {
        Where where = Where.visible(reader, now).asked(criteria, book).withoutPinned(criteria);
        where.and("n.publishedAt >= :at and (n.publishedAt > :at or n.id > :id)", "at", before.at());
        where.parameters.put("id", before.id());
        return query(SUMMARY, where, " order by n.publishedAt, n.id", NewsSummary.class)
                .setMaxResults(most)
                .getResultList();
    }

    long count(NewsCriteria criteria, ReferenceBook book, OptionalLong reader, Instant now) {
        Where where = Where.visible(reader, now).asked(criteria, book).withoutPinned(criteria);
        return query("select count(n)", where, "", Long.class).getSingleResult();
    }

    /** The latest that everybody may read. */
    List<NewsSummary> latest(Instant now, int most) {
        Where where = Where.visible(OptionalLong.empty(), now);
        return query(SUMMARY, where, " order by n.publishedAt desc, n.id desc", NewsSummary.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The latest of a community, the pinned ones first. */
    List<NewsSummary> latestOf(long community, OptionalLong reader, Instant now, int most) {
        Where where = Where.visible(reader, now).and("c.id = :community", "community", community);
        return query(SUMMARY, where, " order by n.pinned desc, n.publishedAt desc, n.id desc", NewsSummary.class)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<NewsDetails> find(String slug, OptionalLong reader, Instant now) {
        if (!isAscii(slug)) {
            return Optional.empty();
        }
        Where where = Where.visible(reader, now).and("n.slug = :slug", "slug", slug);
        return query(
                        "select n.id, n.slug, n.title, n.summary, n.publishedAt, n.pinned, c.slug, c.name, p.id,"
                                + " n.pictureText, n.originUrl, n.originName, n.body, n.updatedAt, p.width, p.height, c.visibility",
                        where,
                        "",
                        Object[].class)
                .getResultStream()
                .map(NewsRepository::details)
                .findFirst();
    }

    private static NewsDetails details(Object[] row) {
        NewsSummary item = new NewsSummary(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Instant) row[4],
                (Boolean) row[5],
                (String) row[6],
                (String) row[7],
                (Long) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11]);
        return new NewsDetails(
                item,
                (String) row[12],
                (Instant) row[13],
                row[14] == null ? 0 : (Integer) row[14],
                row[15] == null ? 0 : (Integer) row[15],
                row[16] != null && row[16] != Visibility.LISTED_PUBLIC_CONTENT);
    }

    /** @param small the version for lists */
    Optional<PictureFile> picture(String slug, long picture, boolean small, OptionalLong reader, Instant now) {
        if (!isAscii(slug)) {
            return Optional.empty();
        }
        Where where = Where.visible(reader, now)
                .and("n.slug = :slug", "slug", slug)
                .and("p.id = :picture", "picture", picture);
        return query(PictureFiles.select(small), where, "", Object[].class)
                .getResultStream()
                .map(PictureFiles::of)
                .findFirst();
    }

    /** The picture of an item that is perhaps not published; the caller has checked who asks. */
    Optional<PictureFile> pictureOf(long item, boolean small) {
        return entities.createQuery(
                        PictureFiles.select(small) + " from NewsItem n join n.picture p where n.id = :item",
                        Object[].class)
                .setParameter("item", item)
                .getResultStream()
                .map(PictureFiles::of)
                .findFirst();
    }

    /** The latest entries of a feed: what everybody may read. */
    List<NewsEntry> entries(NewsCriteria criteria, ReferenceBook book, Instant now, int most) {
        Where where = Where.visible(OptionalLong.empty(), now).asked(criteria, book);
        return query(
                        "select new fr.gouv.hub.domain.news.NewsEntry(n.uid, n.slug, n.title, n.summary, n.body, n.publishedAt,"
                                + " n.updatedAt, c.name, n.originUrl)",
                        where,
                        " order by n.publishedAt desc, n.id desc",
                        NewsEntry.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** What the writers of a community, or of the hub when it is null, have on their desk; what changed last comes first. */
    List<NewsLine> desk(Long community, int most) {
        String select = "select new fr.gouv.hub.domain.news.NewsLine(n.id, n.slug, n.title, n.status, n.publishedAt,"
                + " n.updatedAt, n.pinned, n.originName) from NewsItem n where ";
        TypedQuery<NewsLine> query = entities.createQuery(
                select + (community == null ? "n.community is null" : "n.community.id = :community")
                        + " order by n.updatedAt desc, n.id desc",
                NewsLine.class);
        if (community != null) {
            query.setParameter("community", community);
        }
        return query.setMaxResults(most).getResultList();
    }

    /** The items of a community that were imported under these keys. */
    Map<String, NewsItem> imported(long community, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select n from NewsItem n where n.community.id = :community and n.originKey in :keys",
                        NewsItem.class)
                .setParameter("community", community)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(NewsItem::originKey, item -> item));
    }

    Optional<NewsItem> find(long id) {
        return Optional.ofNullable(entities.find(NewsItem.class, id));
    }

    /** Whoever changes an item queues here, and then sees what the one before him left. */
    Optional<NewsItem> lock(long id) {
        return entities.createQuery("select n from NewsItem n where n.id = :id", NewsItem.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    NewsItem add(NewsItem item) {
        entities.persist(item);
        entities.flush();
        return item;
    }

    Picture add(Picture picture) {
        entities.persist(picture);
        entities.flush();
        return picture;
    }

    void remove(Picture picture) {
        // the item lets go of it first
        entities.flush();
        entities.remove(picture);
    }

    private static boolean isAscii(String slug) {
        // the column is ASCII: MariaDB fails on comparing it with anything else
        return StandardCharsets.US_ASCII.newEncoder().canEncode(slug);
    }

    /** Locks the rows of all items of a community, in the order of their keys. */
    void lockAll(long community) {
        // their keys first: a lock that goes by another index waits for a writer who waits for that index
        List<Long> items = entities.createQuery(
                        "select n.id from NewsItem n where n.community.id = :community", Long.class)
                .setParameter("community", community)
                .getResultList();
        if (!items.isEmpty()) {
            new Sql()
                    .add("select id from news_item force index (primary) where id")
                    .in(items)
                    .add(" order by id for update")
                    .query(entities::createNativeQuery)
                    .getResultList();
        }
    }

    /** Every item of a community goes to another, unpinned; of what both have imported, the other keeps its own. */
    void moveAll(long from, long into) {
        entities.createNativeQuery("delete a from news_item a join news_item b on b.community_id = ?2"
                        + " and b.origin_key = a.origin_key where a.community_id = ?1")
                .setParameter(1, from)
                .setParameter(2, into)
                .executeUpdate();
        entities.createNativeQuery("update news_item set community_id = ?2, pinned = false where community_id = ?1")
                .setParameter(1, from)
                .setParameter(2, into)
                .executeUpdate();
    }

    void forgetAuthor(long agent) {
        new Sql()
                .add("update news_item set author_id = null where author_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
    }
}
