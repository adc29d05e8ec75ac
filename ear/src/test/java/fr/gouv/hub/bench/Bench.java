package fr.gouv.hub.bench;

import fr.gouv.hub.server.HubSettings;
import fr.gouv.hub.server.HubStartException;
import fr.gouv.hub.server.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code ./mvnw -Pbench}: starts a MariaDB and a Payara of its own, installs the portal as in production and the yardstick beside
 * it, loads data sets, measures every page, and writes the report to the console and to {@code ear/target/bench/report.md}.
 *
 * <p>Options, each as {@code -Dhub.bench.<name>=<value>}:
 *
 * <ul>
 *   <li>{@code agents}: sizes of the data sets, {@code 5000,1000000}
 *   <li>{@code rounds}: rounds for each page and number of connections, 5; there is one yardstick run more than rounds
 *   <li>{@code seconds}: length of a run, 3
 *   <li>{@code warmup}: seconds that each page and its yardstick are loaded before anything counts, 6
 *   <li>{@code connections}: {@code 1,16,64}; growth is read at the first
 *   <li>{@code pages}: keys of {@link BenchPage}, all
 *   <li>{@code sessions}: agents who sign in to weigh a session, 1000
 *   <li>{@code buffer}: InnoDB buffer pool, 1G
 *   <li>{@code quick=true}: one round of one second, 5 000 and 50 000 agents, 50 sessions: checks the tool, no more
 *   <li>{@code work}: directory of the servers, {@code ear/target/bench-server}; {@code port}: base of their ports, 26000
 * </ul>
 *
 * <p>With its defaults it takes about an hour. Nothing else should run meanwhile.
 */
public final class Bench {
    private static final Logger LOG = Logger.getLogger(Bench.class.getName());
    // Held strongly: java.util.logging forgets the level of a logger that nobody holds.
    private static final Logger MAIL_LOGGER = Logger.getLogger("com.icegreen");

    private Bench() {}

    /** @param arguments none; options are system properties */
    public static void main(String[] arguments) {
        MAIL_LOGGER.setLevel(Level.WARNING);
        // Threads of the mail catcher would keep the JVM alive, also after a failure.
        System.exit(run());
    }

    private static int run() {
        AtomicReference<Portal> running = new AtomicReference<>();
        // Before the start: Ctrl-C halfway must not leave a process behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running.get()), "stop"));
        try {
            BenchOptions options = BenchOptions.fromSystemProperties();
            Portal portal = Portal.prepare(HubSettings.fromSystemProperties(Ports.BENCHMARK_BASE));
            running.set(portal);
            publish(options, measure(options, portal));
            return 0;
        } catch (HubStartException e) {
            System.err.println("Erreur : " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "the benchmark has failed", e);
        }
        return 1;
    }

    private static String measure(BenchOptions options, Portal portal) {
        String machine = Machine.describe();
        String load = Machine.load();
        System.out.println("Démarrage et installation…");
        Portal.Installed installed = portal.install();
        portal.database().tune(options.bufferPool());
        List<DataSetFigures> runs = new ArrayList<>();
        for (int agents : options.agents()) {
            portal.stop();
            runs.add(new DataSetRun(portal, options, new DataSet(agents)).go());
        }
        String software = String.format(
                "%s, MariaDB %s (%s de tampon), tas de %s",
                machine,
                portal.database().text("select version()"),
                options.bufferPool(),
                portal.server().settings().heap());
        return new Report(options).write(software, load, installed, runs);
    }

    private static void publish(BenchOptions options, String report) throws IOException {
        Path file = Files.createDirectories(options.output()).resolve("report.md");
        Files.writeString(file, report);
        System.out.println();
        System.out.println(report);
        System.out.println("Rapport : " + file.toAbsolutePath());
    }

    private static void close(Portal portal) {
        if (portal != null) {
            portal.close();
        }
    }
}
