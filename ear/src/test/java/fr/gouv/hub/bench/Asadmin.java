package fr.gouv.hub.bench;

import fr.gouv.hub.server.HubServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Administration of the server, through the scripts that a ministry uses. */
final class Asadmin {
    private static final Pattern DEPLOYED =
            Pattern.compile("hub was successfully deployed in ([0-9., \u00a0\u202f]+) milliseconds");

    private final HubServer server;

    Asadmin(HubServer server) {
        this.server = server;
    }

    void run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                ". \"$1/lib/common.sh\"; load_configuration \"$2\"; shift 2; asadmin \"$@\"",
                "asadmin",
                server.settings().payaraConfig().toString(),
                server.payara().configuration().toString()));
        command.addAll(List.of(arguments));
        Command.run(command.toArray(new String[0]));
    }

    /**
     * Installs an application.
     *
     * @param context its context root
     */
    void deploy(String name, String context, Path archive) {
        run("deploy", "--force=true", "--name", name, "--contextroot", context, archive.toString());
    }

    /** @return how long the server took to install the portal the last time, by its own log, in milliseconds */
    long deployMillis() {
        try {
            String millis = DEPLOYED.matcher(Files.readString(server.payara().serverLog()))
                    .results()
                    .reduce((first, second) -> second)
                    .map((MatchResult found) -> found.group(1))
                    .orElseThrow(
                            () -> new IllegalStateException("the log does not tell when the portal was installed"));
            return Long.parseLong(millis.replaceAll("[^0-9]", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
