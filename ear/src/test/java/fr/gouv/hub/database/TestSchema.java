package fr.gouv.hub.database;

import fr.gouv.hub.e2e.TestPortal;
import fr.gouv.hub.service.shared.SchemaMigration;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A schema of the test portal's MariaDB, seen through the portal's own entities but without a container: the persistence unit
 * is the one of the EAR, its transactions are ours. The session has the zone and the isolation of the server's pool.
 */
public final class TestSchema {

    private static final String SESSION =
            "?connectionTimeZone=UTC&sessionVariables=time_zone='+00:00',transaction_isolation='READ-COMMITTED'";

    private static TestSchema portal;

    private final String name;
    private final DataSource dataSource;
    private final SqlLog log;
    private EntityManagerFactory factory;

    private TestSchema(String name) {
        this.name = name;
        String url = TestPortal.server().database().url();
        String prefix = url.substring(0, url.lastIndexOf('/') + 1);
        try {
            MariaDbDataSource mariaDb = new MariaDbDataSource(prefix + name + SESSION);
            mariaDb.setUser("hub");
            mariaDb.setPassword(TestPortal.server().database().password());
            this.log = new SqlLog(mariaDb);
            this.dataSource = mariaDb;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The schema that the running portal uses, with the demonstration data. */
    public static synchronized TestSchema portal() {
        if (portal == null) {
            portal = new TestSchema("hub");
        }
        return portal;
    }

    /** An empty schema, which replaces one of that name. */
    public static TestSchema empty(String name) {
        asRoot(
                "drop database if exists " + name,
                "create database " + name + " character set utf8mb4 collate utf8mb4_uca1400_ai_ci",
                "grant all on " + name + ".* to hub@'127.0.0.1'");
        return new TestSchema(name);
    }

    /** Runs the migrations exactly as the portal does at its start. */
    public Flyway flyway() {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** What the entity managers of this schema say to the database. */
    public SqlLog log() {
        return log;
    }

    public synchronized EntityManager entities() {
        if (factory == null) {
            Map<String, Object> properties = new HashMap<>();
            properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            properties.put("jakarta.persistence.nonJtaDataSource", log.dataSource());
            properties.put("eclipselink.weaving", "false");
            // that it is not woven and has no container, it need not say
            properties.put("eclipselink.logging.level", "OFF");
            properties.put("eclipselink.session-name", "test-" + name + "-" + System.nanoTime());
            factory = Persistence.createEntityManagerFactory("hub", properties);
        }
        return factory.createEntityManager();
    }

    /** Runs a statement and commits. */
    public void run(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void asRoot(String... statements) {
        try (Connection connection = TestPortal.server().database().connectAsRoot();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
