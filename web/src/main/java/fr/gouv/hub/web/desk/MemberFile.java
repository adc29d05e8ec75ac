package fr.gouv.hub.web.desk;

import java.io.IOException;
import java.time.LocalDate;

/** A file of members being written. */
interface MemberFile extends AutoCloseable {

    void head(String name, String role, String joined) throws IOException;

    void line(String name, String role, LocalDate joined) throws IOException;

    /** Sends what was written so far. */
    void endPiece() throws IOException;

    @Override
    void close() throws IOException;
}
