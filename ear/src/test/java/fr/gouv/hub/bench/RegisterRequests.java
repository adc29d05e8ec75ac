package fr.gouv.hub.bench;

import fr.gouv.hub.bench.load.RequestSource;
import fr.gouv.hub.domain.registration.SignInSecret;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The second click of newcomers who register by joining an open community: makes the account and the membership, and signs in.
 * Their links are put into the database before each run, and what a run made is taken away.
 */
final class RegisterRequests implements RequestSource {
    /** More than any machine does. */
    private static final int PER_SECOND = 3_000;

    private static final String NEWCOMERS = "email like 'inscrit.%@numerique.gouv.fr'";

    private final Database database;
    private final RawRequests requests;
    private final List<DataSet.Community> open;
    private final int links;
    private String body;
    private int turn;

    /** @param seconds how long the longest run lasts */
    RegisterRequests(Database database, RawRequests requests, List<DataSet.Community> open, int seconds) {
        this.database = database;
        this.requests = requests;
        this.open = open;
        this.links = PER_SECOND * (seconds + 1);
    }

    /**
     * Reads the form behind a link.
     *
     * @throws MissingPageException when there is no such form
     */
    void open(Visitor visitor) {
        prepare();
        body = visitor.form(path(0)).body();
    }

    @Override
    public void prepare() {
        database.update("update community c join (select m.community_id, count(*) joined from membership m"
                + " join agent a on a.id = m.agent_id where a." + NEWCOMERS + " group by m.community_id) j"
                + " on j.community_id = c.id set c.member_count = c.member_count - j.joined");
        database.update("delete m from membership m join agent a on a.id = m.agent_id where a." + NEWCOMERS);
        database.update("delete from agent where " + NEWCOMERS);
        database.update("delete from sign_in_link where " + NEWCOMERS);
        long first = 1 + database.number("select coalesce(max(id), 0) from sign_in_link");
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        database.insert(
                "insert into sign_in_link (id, email, purpose, community_id, requested_at, expires_at) values (?, ?, ?, ?, ?, ?)",
                links,
                i -> List.of(
                        first + i,
                        "inscrit." + i + "@numerique.gouv.fr",
                        "SIGN_IN",
                        open.get(i % open.size()).id(),
                        now,
                        now.plusDays(1)));
        database.insert(
                "insert into sign_in_secret (token_hash, link_id) values (unhex(?), ?)",
                links,
                i -> List.of(HexFormat.of().formatHex(SignInSecret.hash(token(i))), first + i));
        turn = 0;
    }

    @Override
    public byte[] next() {
        return requests.post(path(turn++ % links), null, body);
    }

    @Override
    public boolean accepts(int status) {
        return status / 100 == 3;
    }

    private static String path(int i) {
        return "/connexion/lien?jeton=" + token(i);
    }

    private static String token(int i) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(SignInSecret.hash("inscription " + i));
    }
}
