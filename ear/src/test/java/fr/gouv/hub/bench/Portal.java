package fr.gouv.hub.bench;

import fr.gouv.hub.server.HubServer;
import fr.gouv.hub.server.HubSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The server under measurement: set up as in production, with the portal and the yardstick beside it. */
final class Portal implements AutoCloseable {
    private final HubServer server;
    private final Asadmin asadmin;
    private final Path ear;
    private final Database database;

    private Portal(HubServer server, Path ear) {
        this.server = server;
        this.ear = ear;
        this.asadmin = new Asadmin(server);
        this.database = new Database(server.database());
    }

    /**
     * Takes the work directory; nothing runs yet.
     *
     * @param given as the launcher read them; data of an earlier run is deleted
     */
    static Portal prepare(HubSettings given) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("hub.mode", "production");
        properties.put("hub.password-sign-in", "true");
        properties.putAll(given.properties());
        // The launcher starts the servers; the portal is installed apart, to be timed.
        return new Portal(
                HubServer.prepare(new HubSettings(
                        given.work(),
                        given.ports(),
                        true,
                        given.payara(),
                        given.driver(),
                        null,
                        given.payaraConfig(),
                        given.heap(),
                        properties)),
                given.ear());
    }

    /** What the first installation took, in milliseconds. */
    record Installed(long deployMillis, long firstPageMillis, long earBytes) {}

    /** Starts the servers and installs the portal, then the yardstick. */
    Installed install() {
        server.start();
        asadmin.deploy("hub", "/", ear);
        long begin = System.nanoTime();
        int status = new Visitor(server.url()).get("/").statusCode();
        long firstPage = millisSince(begin);
        if (status != 200) {
            throw new IllegalStateException(
                    "the portal answers " + status + ": see " + server.payara().serverLog());
        }
        try {
            long deploy = asadmin.deployMillis();
            Path war = server.settings().work().resolve("yardstick.war");
            YardstickArchive.write(war);
            asadmin.deploy("yardstick", "/yardstick", war);
            return new Installed(deploy, firstPage, Files.size(ear));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        server.payara().stop();
    }

    /** @return how long the start took until the first page, in milliseconds */
    long start() {
        long begin = System.nanoTime();
        server.startPayara();
        return millisSince(begin);
    }

    static long millisSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1_000_000;
    }

    HubServer server() {
        return server;
    }

    Database database() {
        return database;
    }

    Jvm jvm() {
        return new Jvm(server.payara().process().orElseThrow().pid());
    }

    @Override
    public void close() {
        server.close();
    }
}
