package fr.gouv.hub.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One Payara domain, set up by the scripts of {@code payara-config} as a ministry does: this class writes their configuration
 * file and calls them.
 */
public final class PayaraDomain {
    private static final String SERVER_JAR = "glassfish/lib/client/appserver-cli.jar";

    private final HubSettings settings;
    private final Path home;
    private final Path unpackInto;
    private final Path domain;
    private final Path configuration;
    private final Path log;
    private volatile Process script;

    PayaraDomain(HubSettings settings, WorkDirectory work) {
        this.settings = settings;
        boolean zip = Files.isRegularFile(settings.payara());
        this.unpackInto = zip ? work.resolve("payara") : null;
        this.home = zip ? work.resolve("payara").resolve("payara6") : settings.payara();
        this.domain = work.resolve("domains").resolve("hub");
        this.configuration = work.resolve("hub.conf");
        this.log = work.resolve("domain.log");
    }

    /** @return the log of the server */
    public Path serverLog() {
        return domain.resolve("logs/server.log");
    }

    /** @return the configuration file that the scripts read */
    public Path configuration() {
        return configuration;
    }

    /** @return the running server process */
    public Optional<ProcessHandle> process() {
        return Processes.find(domain.resolve("config/pid"), domain.toString());
    }

    /** @return true once {@link #configure} has run to its end */
    boolean exists() {
        return Files.exists(domain.resolve("config/hub-applied"));
    }

    void unpack() throws IOException {
        if (unpackInto != null) {
            Archive.unpack(settings.payara(), "", name -> true, unpackInto);
        }
        if (!Files.exists(home.resolve(SERVER_JAR))) {
            throw new HubStartException(
                    "-Dhub.payara=" + settings.payara() + " n'est ni l'archive ni le dossier de Payara.");
        }
    }

    /**
     * Writes the configuration file and lets the domain be created, or changed when it differs.
     *
     * @param databasePassword file that holds it
     * @param properties settings of the portal
     */
    void configure(Path databasePassword, Map<String, String> properties) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Written by fr.gouv.hub.server.PayaraDomain at each start.",
                "HUB_PAYARA_HOME=" + home,
                "HUB_JAVA_HOME=" + System.getProperty("java.home"),
                "HUB_DOMAIN_DIR=" + domain.getParent(),
                "HUB_DOMAIN=hub",
                "HUB_PORT_BASE=" + settings.ports().base(),
                "HUB_HTTP_ADDRESS=" + Ports.loopback(),
                "HUB_HEAP=" + settings.heap(),
                "HUB_DB_PORT=" + settings.ports().database(),
                "HUB_DB_PASSWORD_FILE=" + databasePassword,
                "HUB_DB_DRIVER=" + settings.driver(),
                // The database may still be starting; the application is the one that needs it.
                "HUB_CHECK_DATABASE=false",
                "HUB_MAIL_PORT=" + settings.ports().smtp()));
        properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> lines.add(entry.getKey() + "=" + entry.getValue()));
        Files.write(configuration, lines, StandardCharsets.UTF_8);
        script("create-domain.sh");
    }

    /**
     * Starts the server if it is stopped, brings the portal to the version of {@code hub.ear}, and returns when it answers.
     *
     * @throws HubStartException when it does not; the message names the log to read
     */
    public void start() {
        boolean current = settings.ear() == null || isDeployed(settings.ear());
        if (current) {
            script("start-domain.sh");
        } else {
            // Loading the former version first would only cost time.
            script("start-domain.sh", "--without-application");
        }
        if (settings.ear() != null) {
            script("deploy.sh", settings.ear().toString());
        }
    }

    /** Stops the server cleanly, whatever script is at work on it first; does nothing when it is stopped. */
    public void stop() {
        Process working = script;
        if (working != null && working.isAlive()) {
            working.descendants().forEach(ProcessHandle::destroy);
            Processes.stop(working.toHandle(), 5);
        }
        process().ifPresent(process -> Processes.stop(process, 20));
    }

    /** Ends the server as a power failure would (SIGKILL). */
    public void kill() {
        process().ifPresent(Processes::kill);
    }

    private boolean isDeployed(Path ear) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ear));
            return HexFormat.of()
                    .formatHex(digest)
                    .equals(Files.readString(domain.resolve("config/hub-deployed"))
                            .strip());
        } catch (IOException e) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void script(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "bash", settings.payaraConfig().resolve("bin").resolve(name).toString(), configuration.toString()));
        command.addAll(List.of(arguments));
        try {
            Files.writeString(log, "");
            Process process = Processes.detached(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            script = process;
            if (process.waitFor() != 0) {
                throw new HubStartException(refusal(name));
            }
        } catch (IOException e) {
            throw new HubStartException(name + " n'a pas pu être lancé (bash est-il installé ?).", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubStartException("démarrage interrompu.", e);
        }
    }

    /** The scripts end with one sentence after « Erreur : ». */
    private String refusal(String script) throws IOException {
        String prefix = "Erreur : ";
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .reduce((first, second) -> second)
                .orElse(script + " a échoué : lisez " + log + ".");
    }
}
