package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.database.TestSchema;
import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityReader;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Openness;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each reader sees over HTTP of a community of every policy × visibility × status. */
class CommunityReadersIT {

    private static final String WORD = "Zorilles";

    /** Demonstration accounts, each given one place in all communities of this test. */
    enum Reader {
        VISITOR(null, CommunityReader.VISITOR),
        AGENT("agent@demo.gouv.fr", CommunityReader.AGENT),
        CANDIDATE("statistiques@demo.gouv.fr", CommunityReader.AGENT),
        MEMBER("membre@demo.gouv.fr", CommunityReader.MEMBER),
        ORGANISER("organisatrice@demo.gouv.fr", CommunityReader.MEMBER),
        FACILITATOR("coanimateur@demo.gouv.fr", CommunityReader.MEMBER),
        LEAD("animatrice@demo.gouv.fr", CommunityReader.MEMBER),
        ADVISER("accompagnement@demo.gouv.fr", CommunityReader.AGENT),
        MODERATOR("moderation@demo.gouv.fr", CommunityReader.OVERSEER),
        ADMIN("administration@demo.gouv.fr", CommunityReader.OVERSEER);

        private final String account;
        private final CommunityReader kind;

        Reader(String account, CommunityReader kind) {
            this.account = account;
            this.kind = kind;
        }
    }

    private record Kind(CommunityStatus status, Openness openness) {}

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    /** A thread in each community. */
    private static final Map<String, Long> THREADS = new LinkedHashMap<>();

    @BeforeAll
    static void one_community_of_each_kind() throws SQLException {
        try (Connection connection = TestSchema.portal().dataSource().getConnection()) {
            for (CommunityStatus status : CommunityStatus.values()) {
                for (Openness openness : Openness.possible()) {
                    Row row = Row.community()
                            .set("status", status.name())
                            .set("join_policy", openness.policy().name())
                            .set("visibility", openness.visibility().name());
                    row.set("name", WORD + " " + row.get("slug"));
                    long id = row.insert(connection);
                    for (Reader reader : Reader.values()) {
                        if (reader.kind == CommunityReader.MEMBER) {
                            Row.membership(id, agent(reader), reader.name().replace("ORGANISER", "EVENT_ORGANISER"))
                                    .insert(connection);
                        }
                    }
                    Row.request(id, agent(Reader.CANDIDATE)).insert(connection);
                    long thread = Row.discussion(id)
                            .set("title", "Secret des " + WORD)
                            .set("post_count", 1)
                            .insert(connection);
                    Row.post(thread, 1, agent(Reader.LEAD)).insert(connection);
                    THREADS.put(row.get("slug"), thread);
                    KINDS.put(row.get("slug"), new Kind(status, openness));
                }
            }
        }
    }

    private static long agent(Reader reader) {
        return TestPortal.number("select id from agent where email = ?", reader.account);
    }

    @AfterAll
    static void remove() {
        String ours = " (select id from community where name like '" + WORD + "%')";
        TestPortal.update(
                "delete from discussion_post where discussion_id in (select id from discussion where community_id in"
                        + ours + ")");
        TestPortal.update("delete from discussion where community_id in" + ours);
        TestPortal.update("delete from membership_request where community_id in" + ours);
        TestPortal.update("delete from membership where community_id in" + ours);
        TestPortal.update("delete from community where name like '" + WORD + "%'");
    }

    /** Neither the thread, nor the list, nor the page of the community, nor its title gets to whoever may not read it. */
    @ParameterizedTest
    @EnumSource(Reader.class)
    void discussions_are_read_by_those_who_see_the_content(Reader reader) {
        HttpVisit visit = reader.account == null ? new HttpVisit() : new HttpVisit().as(reader.account);
        KINDS.forEach((slug, kind) -> {
            CommunityAccess access =
                    CommunityAccess.of(kind.status(), kind.openness().visibility(), reader.kind);
            int status = access.isContent() ? 200 : !access.isKnown() ? 404 : reader.account == null ? 302 : 403;
            for (String page :
                    new String[] {"/discussions/" + THREADS.get(slug), "/communautes/" + slug + "/discussions"}) {
                HttpResponse<String> answer = visit.get(page);
                assertThat(answer.statusCode())
                        .as("%s opens %s of %s", reader, page, kind)
                        .isEqualTo(status);
                assertThat(answer.body().contains("Secret des")).isEqualTo(access.isContent());
            }
            assertThat(visit.get("/communautes/" + slug).body().contains("Secret des"))
                    .as("%s reads the title of %s", reader, kind)
                    .isEqualTo(access.isContent());
        });
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void pages_and_lists_show_a_reader_what_the_rule_allows(Reader reader) {
        HttpVisit visit = reader.account == null ? new HttpVisit() : new HttpVisit().as(reader.account);
        String list = visit.get("/communautes?q=" + WORD).body()
                + visit.get("/communautes?page=2&q=" + WORD).body();
        KINDS.forEach((slug, kind) -> {
            CommunityAccess access =
                    CommunityAccess.of(kind.status(), kind.openness().visibility(), reader.kind);
            for (String page : new String[] {"", "/rejoindre"}) {
                assertThat(visit.get("/communautes/" + slug + page).statusCode())
                        .as("%s opens %s%s", reader, kind, page)
                        .isEqualTo(access.isKnown() ? 200 : 404);
            }
            assertThat(list.contains("/communautes/" + slug + "\""))
                    .as("%s finds %s", reader, kind)
                    .isEqualTo(CommunityAccess.of(kind.status(), kind.openness().visibility(), CommunityReader.VISITOR)
                            .isKnown());
        });
    }
}
