package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.steering.SplitMember;
import fr.gouv.hub.domain.steering.SplitPlan;
import fr.gouv.hub.domain.steering.SplitThread;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What splits will do once their communities are published. Whoever changes it holds the lock of the new community's row. */
@ApplicationScoped
public class SplitRepository {

    private static final int MOST_THREADS = 100;

    /** What a split takes: of {@code community_split s} and its origin, {@code community o}. */
    static final String PLAN = "o.slug origin_slug, o.name origin_name,"
            + " (select count(*) from community_split_member x where x.community_id = s.community_id) members,"
            + " (select count(*) from community_split_thread y where y.community_id = s.community_id) threads";

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /**
     * A split that waits.
     *
     * @param proposer null when he has no account any more
     */
    record Split(long community, long origin, Long proposer, SplitPlan plan) {}

    void add(long community, long origin, long proposer) {
        run(new Sql()
                .add(
                        "insert into community_split (community_id, origin_id, proposed_by) values (?, ?, ?)",
                        community,
                        origin,
                        proposer));
    }

    Optional<Split> find(long community) {
        return new Sql()
                        .add(
                                "select s.community_id, s.origin_id, s.proposed_by, " + PLAN
                                        + " from community_split s join community o on o.id = s.origin_id"
                                        + " where s.community_id = ?",
                                community)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .findFirst()
                        .map(row -> new Split(
                                number(row[0]), number(row[1]), row[2] == null ? null : number(row[2]), plan(row, 3)));
    }

    /** Reads the four columns of {@link #PLAN}. */
    static SplitPlan plan(Object[] row, int first) {
        return new SplitPlan(
                (String) row[first], (String) row[first + 1], number(row[first + 2]), number(row[first + 3]));
    }

    /** It is done, or will never be. */
    void forget(long community) {
        run(new Sql().add("delete from community_split where community_id = ?", community));
    }

    /** What would come out of a community comes out of the one that it became part of. */
    void moveOrigin(long from, long into) {
        run(new Sql().add("update community_split set origin_id = ? where origin_id = ?", into, from));
    }

    /**
     * Members of the origin after a key, the chooser left out.
     *
     * @param everybody whether those who do not accept to be seen are in
     * @param word the beginning of a first or last name, or empty for all
     */
    List<SplitMember> members(Split split, long chooser, boolean everybody, long after, String word, int size) {
        Sql sql = new Sql()
                .add(
                        "select m.id, a.first_name, a.last_name, a.email, m.role, s.agent_id from membership m"
                                + " join agent a on a.id = m.agent_id left join community_split_member s"
                                + " on s.community_id = ? and s.agent_id = m.agent_id"
                                + " where m.community_id = ? and m.id > ? and m.agent_id <> ?",
                        split.community(),
                        split.origin(),
                        after,
                        chooser);
        seen(sql, everybody);
        if (!word.isEmpty()) {
            sql.add(" and (a.last_name like ? or a.first_name like ?)", word + "%", word + "%");
        }
        return sql.add(" order by m.id limit ?", size).rows(entities::createNativeQuery).stream()
                .map(row -> new SplitMember(
                        number(row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        CommunityRole.valueOf((String) row[4]),
                        row[5] != null))
                .toList();
    }

    private static void seen(Sql sql, boolean everybody) {
        if (!everybody) {
            sql.add(" and (m.listed or m.role <> 'MEMBER')");
        }
    }

    /** The latest threads of the origin. */
    List<SplitThread> threads(Split split) {
        return new Sql()
                        .add(
                                "select d.id, d.title, d.post_count, s.discussion_id from discussion d"
                                        + " left join community_split_thread s on s.community_id = ? and s.discussion_id = d.id"
                                        + " where d.community_id = ? order by d.last_post_at desc, d.id desc limit ?",
                                split.community(),
                                split.origin(),
                                MOST_THREADS)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(row ->
                                new SplitThread(number(row[0]), (String) row[1], (int) number(row[2]), row[3] != null))
                        .toList();
    }

    /** Of memberships of the origin, those ticked are chosen and the others no longer. Whatever is no such membership counts for nothing. */
    void chooseMembers(Split split, boolean everybody, Collection<Long> shown, Collection<Long> ticked) {
        if (!shown.isEmpty()) {
            run(new Sql()
                    .add(
                            "delete s from community_split_member s join membership m on m.agent_id = s.agent_id"
                                    + " and m.community_id = ? where s.community_id = ? and m.id",
                            split.origin(),
                            split.community())
                    .in(shown));
        }
        if (!ticked.isEmpty()) {
            Sql sql = new Sql()
                    .add(
                            "insert ignore into community_split_member (community_id, agent_id) select ?, m.agent_id"
                                    + " from membership m where m.community_id = ?",
                            split.community(),
                            split.origin());
            seen(sql, everybody);
            run(sql.add(" and m.id").in(ticked));
        }
    }

    /** The same, of threads. */
    void chooseThreads(Split split, Collection<Long> shown, Collection<Long> ticked) {
        if (!shown.isEmpty()) {
            run(new Sql()
                    .add(
                            "delete from community_split_thread where community_id = ? and discussion_id",
                            split.community())
                    .in(shown));
        }
        if (!ticked.isEmpty()) {
            run(new Sql()
                    .add(
                            "insert ignore into community_split_thread (community_id, discussion_id) select ?, d.id"
                                    + " from discussion d where d.community_id = ? and d.id",
                            split.community(),
                            split.origin())
                    .in(ticked));
        }
    }

    List<Long> agentsOf(long community) {
        return numbers(
                "select agent_id from community_split_member where community_id = ?1 order by agent_id", community);
    }

    List<Long> threadsOf(long community) {
        return numbers(
                "select discussion_id from community_split_thread where community_id = ?1 order by discussion_id",
                community);
    }

    private List<Long> numbers(String sql, long community) {
        @SuppressWarnings("unchecked")
        List<Number> found =
                entities.createNativeQuery(sql).setParameter(1, community).getResultList();
        return found.stream().map(Number::longValue).toList();
    }

    private void run(Sql sql) {
        Query query = sql.query(entities::createNativeQuery);
        query.executeUpdate();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
