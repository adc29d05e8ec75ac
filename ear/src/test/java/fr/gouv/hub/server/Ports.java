package fr.gouv.hub.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The ports of one server, all derived from one base. The offsets of Payara are those of {@code asadmin --portbase};
 * the base itself is the only thing to change when something else uses one of them.
 *
 * @param base first port of the range, e.g. 18000
 */
public record Ports(int base) {
    /** Base of the development run: the portal answers on 18080. */
    public static final int RUN_BASE = 18_000;
    /** Base of the end-to-end tests. */
    public static final int TEST_BASE = 28_000;
    /** Base of the benchmark: below 32768, where Linux begins to lend ports to outgoing connections. */
    public static final int BENCHMARK_BASE = 26_000;

    private static final int HIGHEST_OFFSET = 99;

    /** What Payara would listen on, were it not told to keep them closed: somebody else there makes that look undone. */
    private static final int[] CLOSED_OFFSETS = {37, 38, 39, 49, 59, 66, 76, 86};

    /** @throws HubStartException when the range does not fit between 1024 and 65535 */
    public Ports {
        if (base < 1024 || base + HIGHEST_OFFSET > 65_535) {
            throw new HubStartException("le port de base " + base
                    + " n'est pas utilisable : choisissez -Dhub.port entre 1024 et " + (65_535 - HIGHEST_OFFSET) + ".");
        }
    }

    /** @return port of the portal */
    public int http() {
        return base + 80;
    }

    /** @return port of Payara's administration, loopback only */
    public int admin() {
        return base + 48;
    }

    /** @return port of MariaDB, loopback only */
    public int database() {
        return base + 6;
    }

    /** @return port of the mail catcher's SMTP server, loopback only */
    public int smtp() {
        return base + 25;
    }

    /** @return port of the mail catcher's IMAP server, loopback only */
    public int imap() {
        return base + 43;
    }

    /** @throws HubStartException naming the first port that is taken */
    public void requireFree() {
        requireFree(http(), "du portail");
        requireFree(admin(), "d'administration");
        requireFree(database(), "de la base de données");
        requireFree(smtp(), "d'envoi des courriels");
        requireFree(imap(), "de lecture des courriels");
        for (int offset : CLOSED_OFFSETS) {
            requireFree(base + offset, "interne de Payara");
        }
    }

    private void requireFree(int port, String use) {
        // With reuse, as the servers themselves do: connections of a run that has just ended do not count as taken.
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new HubStartException(
                    "le port " + port + " (" + use + ") est déjà utilisé : relancez avec un autre port de base,"
                            + " par exemple -Dhub.port=" + (base + 100) + ".");
        }
    }

    /** @return the loopback address, as text */
    static String loopback() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }
}
