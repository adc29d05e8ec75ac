package fr.gouv.hub.bench;

import fr.gouv.hub.bench.load.RequestSource;
import java.util.List;

/** Agents who join open communities, another community each time. What a run added is taken away before the next. */
final class JoinRequests implements RequestSource {
    private static final String JOINERS =
            "agent_id between " + (DataSet.READERS + 1) + " and " + (DataSet.READERS + DataSet.JOINERS);

    private final Database database;
    private final RawRequests requests;
    private final List<DataSet.Community> open;
    private final List<Joiner> joiners;
    private int turn;

    /** A signed-in agent with the form that joins, which is the same for all communities. */
    record Joiner(String cookie, String body) {
        /** @throws MissingPageException when there is no such form */
        static Joiner of(Visitor visitor, DataSet.Community community) {
            return new Joiner(visitor.cookie(), visitor.form(path(community)).body());
        }
    }

    JoinRequests(Database database, RawRequests requests, List<DataSet.Community> open, List<Joiner> joiners) {
        this.database = database;
        this.requests = requests;
        this.open = open;
        this.joiners = joiners;
    }

    @Override
    public void prepare() {
        database.update("update community c join (select community_id, count(*) joined from membership where " + JOINERS
                + " group by community_id) j on j.community_id = c.id set c.member_count = c.member_count - j.joined");
        database.update("delete from membership where " + JOINERS);
        turn = 0;
    }

    @Override
    public byte[] next() {
        int who = turn % joiners.size();
        // neighbours in time join different communities, or they would queue for one row
        DataSet.Community where = open.get((turn / joiners.size() + who * 7) % open.size());
        turn++;
        return requests.post(
                path(where), joiners.get(who).cookie(), joiners.get(who).body());
    }

    @Override
    public boolean accepts(int status) {
        return status / 100 == 3;
    }

    private static String path(DataSet.Community community) {
        return "/communautes/" + community.slug() + "/rejoindre";
    }
}
