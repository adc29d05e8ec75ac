package fr.gouv.hub.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The whole hub on this machine: MariaDB, a mail catcher, a Payara domain and the portal. Used by the development run, the
 * end-to-end tests and the benchmark, each with its own work directory and ports.
 */
public final class HubServer implements AutoCloseable {
    private static final String DEMONSTRATION = "demonstration";

    private final HubSettings settings;
    private final WorkDirectory work;
    private final EmbeddedMariaDb database;
    private final MailCatcher mail;
    private final PayaraDomain payara;

    private HubServer(HubSettings settings, WorkDirectory work) throws IOException {
        this.settings = settings;
        this.work = work;
        this.database = new EmbeddedMariaDb(work, settings.ports().database());
        this.mail = new MailCatcher(settings.ports(), work.secret("mailbox"));
        this.payara = new PayaraDomain(settings, work);
    }

    /**
     * Checks what a start needs and takes the work directory; nothing runs yet.
     *
     * @throws HubStartException when a precondition fails: JDK, files, disk, directory in use, port taken
     */
    public static HubServer prepare(HubSettings settings) {
        requireInputs(settings);
        WorkDirectory work = WorkDirectory.open(settings.work());
        try {
            HubServer server = new HubServer(settings, work);
            server.clean();
            settings.ports().requireFree();
            return server;
        } catch (IOException e) {
            work.close();
            throw new HubStartException(
                    "le dossier de travail " + settings.work() + " ne peut pas être lu ou écrit.", e);
        } catch (HubStartException e) {
            work.close();
            throw e;
        }
    }

    /**
     * {@link #prepare} and {@link #start} in one; when the start fails, what had started is stopped again.
     *
     * @throws HubStartException when a precondition fails or a part does not start
     */
    public static HubServer started(HubSettings settings) {
        HubServer server = prepare(settings);
        try {
            server.start();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static void requireInputs(HubSettings settings) {
        if (Runtime.version().feature() < 17) {
            throw new HubStartException("il faut un JDK 17 ou plus récent (ici : " + Runtime.version() + ").");
        }
        requireFile("hub.payara", Files.exists(settings.payara()), settings.payara());
        requireFile("hub.driver.jar", Files.isRegularFile(settings.driver()), settings.driver());
        requireFile(
                "hub.payara-config",
                Files.exists(settings.payaraConfig().resolve("bin/create-domain.sh")),
                settings.payaraConfig());
        if (settings.ear() != null) {
            requireFile("hub.ear", Files.isRegularFile(settings.ear()), settings.ear());
        }
    }

    private static void requireFile(String property, boolean found, java.nio.file.Path path) {
        if (!found) {
            throw new HubStartException("-D" + property + " : " + path + " est introuvable.");
        }
    }

    /** Ends what a killed run left behind (we hold its lock, hence nobody uses it) and forgets its data when asked to. */
    private void clean() throws IOException {
        payara.kill();
        database.stop();
        if (settings.fresh()) {
            work.delete("domains");
            work.delete("database");
        }
    }

    /**
     * Starts everything and returns when the portal answers.
     *
     * @throws HubStartException when a part does not start
     */
    public void start() {
        CompletableFuture<Void> databaseStarted = CompletableFuture.runAsync(database::start);
        try {
            mail.start();
            payara.unpack();
            if (payara.exists()) {
                // A changed configuration restarts the portal, which needs its database.
                join(databaseStarted);
            }
            payara.configure(work.secretFile("database"), properties());
            join(databaseStarted);
            payara.start();
        } catch (IOException e) {
            throw new HubStartException(
                    "le dossier de travail " + settings.work() + " ne peut pas être lu ou écrit.", e);
        } finally {
            databaseStarted.handle((nothing, failure) -> null).join();
        }
    }

    private static void join(CompletableFuture<Void> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof HubStartException refusal) {
                throw refusal;
            }
            throw e;
        }
    }

    /** What a portal cannot do without, what the demonstration needs unless this is none, then what the caller gave. */
    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("hub.public-url", publicUrl());
        properties.put("hub.mail.from", "ne-pas-repondre@demo.gouv.fr");
        if (settings.properties().getOrDefault("hub.mode", DEMONSTRATION).equals(DEMONSTRATION)) {
            properties.put("hub.mode", DEMONSTRATION);
            properties.put("hub.password-sign-in", "true");
            properties.put("hub.link.per-ip", "1000");
            properties.put("hub.demonstration.mailbox", mail.mailbox());
            // the demonstration reads feeds that it serves itself
            properties.put("hub.import.hosts", publicUrl());
            properties.put("hub.import.loopback", "true");
        }
        properties.putAll(settings.properties());
        return properties;
    }

    private String publicUrl() {
        return "http://localhost:" + settings.ports().http();
    }

    /** @return address of the portal, without final slash */
    public URI url() {
        return URI.create(publicUrl());
    }

    /** @return what the server was made from */
    public HubSettings settings() {
        return settings;
    }

    /** @return the database, to look into or to stop and start */
    public EmbeddedMariaDb database() {
        return database;
    }

    /** @return the mail catcher, to read or to stop and start */
    public MailCatcher mail() {
        return mail;
    }

    /** @return the application server */
    public PayaraDomain payara() {
        return payara;
    }

    /** Ends the application server by SIGKILL, in the middle of whatever it does. */
    public void killPayara() {
        payara.kill();
    }

    /** Starts the application server again and returns when the portal answers. @throws HubStartException when it does not */
    public void startPayara() {
        payara.start();
    }

    /** Stops the database cleanly; the portal keeps running without it. */
    public void stopMariaDb() {
        database.stop();
    }

    /** Starts the database again. @throws HubStartException when it does not start */
    public void startMariaDb() {
        database.start();
    }

    /** Stops everything, the portal first; data stays in the work directory. May be called twice. */
    @Override
    public synchronized void close() {
        try {
            payara.stop();
            mail.close();
            database.stop();
        } finally {
            work.close();
        }
    }
}
