package fr.gouv.hub.service.demonstration;

import fr.gouv.hub.service.demonstration.DemonstrationData.Load;
import fr.gouv.hub.service.demonstration.DemonstrationData.Row;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Function;

/** What became of the demonstration's communities: those that are one by now, and the history of some. */
record DemonstrationLives(Load load) {

    void tell() throws SQLException, IOException {
        mergers();
        changes();
    }

    /** The file has them archived already, at the address that is left to them; the one they had leads to the other. */
    private void mergers() throws SQLException, IOException {
        Function<String, Object> community = load.ids(Load.COMMUNITIES);
        for (var line : Load.read("mergers.csv")) {
            load.update(
                    "update community set merged_into = ? where slug = ?",
                    community.apply(line.get("into_slug")),
                    line.get("community_slug"));
        }
        load.insert("community_former_slug", Load.read("mergers.csv").stream().map(line -> new Row(line)
                .set("slug", line.get("former_slug"))
                .set("community_id", community.apply(line.get("into_slug")))
                .set("replaced_at", load.ago(line, "days_ago"))));
    }

    private void changes() throws SQLException, IOException {
        Function<String, Object> community = load.ids(Load.COMMUNITIES);
        Function<String, Object> agent = load.ids(Load.AGENTS);
        load.insert("community_change", Load.read("changes.csv").stream().map(line -> new Row(
                        line, "kind", "subject_erased", "detail")
                .set("community_id", community.apply(line.get("community_slug")))
                .set("changed_at", load.ago(line, "days_ago"))
                .set("agent_id", agent.apply(line.get("email")))
                .set("subject_id", agent.apply(line.get("subject_email")))));
    }
}
