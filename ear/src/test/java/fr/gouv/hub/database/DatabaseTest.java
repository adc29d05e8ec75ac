package fr.gouv.hub.database;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of queries on the portal's own database: what it writes is seen by itself alone and never committed. */
public abstract class DatabaseTest {

    protected EntityManager entities;

    @BeforeEach
    void begin() {
        entities = TestSchema.portal().entities();
        entities.getTransaction().begin();
    }

    @AfterEach
    void rollBack() {
        if (entities.getTransaction().isActive()) {
            entities.getTransaction().rollback();
        }
        entities.close();
    }

    /** @return the id of the new row, which this test alone sees */
    protected long insert(Row row) {
        return row.insert(entities.unwrap(Connection.class));
    }

    /** The tests of this class are about the database, not about what an entity manager remembers. */
    protected void forget() {
        entities.flush();
        entities.clear();
    }
}
