package fr.gouv.hub.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private static final int HTTP = 80;
    private static final int ADMIN = 48;
    private static final int DATABASE = 6;
    private static final int SMTP = 25;
    private static final int IMAP = 43;

    /** What Payara would listen on, were it not told to keep them closed: somebody else there makes that look undone. */
    private static final List<Integer> CLOSED = List.of(37, 38, 39, 49, 59, 66, 76, 86);

    /** @throws HubStartException when the range does not fit between 1024 and 65535 */
    public Ports {
        if (base < 1024 || base + HIGHEST_OFFSET > 65_535) {
            throw new HubStartException("le port de base " + base
                    + " n'est pas utilisable : choisissez -Dhub.port entre 1024 et " + (65_535 - HIGHEST_OFFSET) + ".");
        }
    }

    /** @return port of the portal */
    public int http() {
        return base + HTTP;
    }

    /** @return port of Payara's administration, loopback only */
    public int admin() {
        return base + ADMIN;
    }

    /** @return port of MariaDB, loopback only */
    public int database() {
        return base + DATABASE;
    }

    /** @return port of the mail catcher's SMTP server, loopback only */
    public int smtp() {
        return base + SMTP;
    }

    /** @return port of the mail catcher's IMAP server, loopback only */
    public int imap() {
        return base + IMAP;
    }

    /** @return what each port that must be free is for, by its distance from the base */
    static Map<Integer, String> uses() {
        Map<Integer, String> uses = new LinkedHashMap<>();
        uses.put(HTTP, "du portail");
        uses.put(ADMIN, "d'administration");
        uses.put(DATABASE, "de la base de données");
        uses.put(SMTP, "d'envoi des courriels");
        uses.put(IMAP, "de lecture des courriels");
        CLOSED.forEach(offset -> uses.put(offset, "interne de Payara"));
        return uses;
    }

    /** @throws HubStartException naming the first port that is taken */
    public void requireFree() {
        uses().forEach((offset, use) -> requireFree(base + offset, use));
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
