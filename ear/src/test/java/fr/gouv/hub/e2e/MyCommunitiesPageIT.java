package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** « Mes communautés »: what its members read of each. */
class MyCommunitiesPageIT {

    private static final String AGENT = "membre@demo.gouv.fr";

    private static Row in(int days, long community, String status) {
        LocalDateTime start = LocalDateTime.now(ZoneOffset.UTC).plusDays(days).truncatedTo(ChronoUnit.MINUTES);
        return Row.at(Row.event(community).set("status", status), start);
    }

    private static Element line(HttpVisit visit, Row community) {
        return Jsoup.parse(visit.get("/mes-communautes").body()).select("main li.hub-line").stream()
                .filter(line -> line.selectFirst("a[href$=/" + community.get("slug") + "]") != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_community_says_what_comes_next_and_nothing_when_nothing_does() throws SQLException {
        HttpVisit visit = new HttpVisit().as(AGENT);
        Row row = Row.community().set("visibility", "LISTED_MEMBER_CONTENT");
        try (Connection connection = TestPortal.connection()) {
            long community = row.insert(connection);
            Row.membership(community, TestPortal.number("select id from agent where email = ?", AGENT), "MEMBER")
                    .insert(connection);
            assertThat(line(visit, row).text()).doesNotContain("Prochain événement");
            Row past = in(-2, community, "PUBLISHED");
            Row off = in(1, community, "CANCELLED");
            Row later = in(9, community, "PUBLISHED");
            Row next = in(3, community, "PUBLISHED");
            for (Row event : new Row[] {past, off, later, next}) {
                Row.host(event.insert(connection), event).insert(connection);
            }
            Element line = line(visit, row);
            assertThat(line.text()).contains("Prochain événement : " + next.get("title"));
            assertThat(line.select("a[href=/evenements/" + next.get("slug") + "]"))
                    .hasSize(1);
        }
        TestPortal.update("update community set status = 'ARCHIVED' where slug = ?", row.get("slug"));
    }
}
