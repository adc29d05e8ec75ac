package fr.gouv.hub.server;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The development run: starts everything, says where it is, and stops everything on Ctrl-C. */
public final class RunHub {
    /** Password of every demonstration account. */
    public static final String DEMONSTRATION_PASSWORD = "demonstration";

    private static final String[][] ACCOUNTS = {
        {"agent@demo.gouv.fr", "agent"},
        {"membre@demo.gouv.fr", "membre de communautés"},
        {"animatrice@demo.gouv.fr", "animatrice"},
        {"coanimateur@demo.gouv.fr", "co-animateur"},
        {"organisatrice@demo.gouv.fr", "organisatrice d'événements"},
        {"accompagnement@demo.gouv.fr", "chargée d'accompagnement"},
        {"moderation@demo.gouv.fr", "modérateur"},
        {"statistiques@demo.gouv.fr", "lectrice des statistiques"},
        {"administration@demo.gouv.fr", "administrateur"},
    };

    // Held strongly: java.util.logging forgets the level of a logger that nobody holds.
    private static final Logger MAIL_LOGGER = Logger.getLogger("com.icegreen");

    private RunHub() {}

    /** @param arguments none; settings are system properties, see {@link HubSettings#fromSystemProperties} */
    public static void main(String[] arguments) throws InterruptedException {
        MAIL_LOGGER.setLevel(Level.WARNING);
        long begin = System.nanoTime();
        AtomicReference<HubServer> running = new AtomicReference<>();
        // Before the start: Ctrl-C halfway must not leave a process behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running.get()), "stop"));
        try {
            HubServer server = HubServer.prepare(HubSettings.fromSystemProperties(Ports.RUN_BASE));
            running.set(server);
            System.out.println("Démarrage du hub dans " + server.settings().work() + "…");
            server.start();
            welcome(server, (System.nanoTime() - begin) / 1_000_000_000);
        } catch (HubStartException e) {
            System.err.println("Erreur : " + e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static void stop(HubServer server) {
        if (server != null) {
            System.out.println("Arrêt du hub…");
            server.close();
            System.out.println("Le hub est arrêté.");
        }
    }

    private static void welcome(HubServer server, long seconds) {
        StringBuilder text = new StringBuilder();
        text.append("\nLe hub est prêt en ")
                .append(seconds)
                .append(" s : ")
                .append(server.url())
                .append("/\n\n");
        text.append("Comptes de démonstration (mot de passe : ")
                .append(DEMONSTRATION_PASSWORD)
                .append(")\n");
        for (String[] account : ACCOUNTS) {
            text.append(String.format("  %-30s %s%n", account[0], account[1]));
        }
        text.append("\nCourriels envoyés : ").append(server.url()).append("/demonstration/courriels\n");
        text.append("Journal du serveur : ").append(server.payara().serverLog()).append('\n');
        text.append("Arrêt : Ctrl-C\n");
        System.out.println(text);
    }
}
