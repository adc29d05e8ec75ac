package fr.gouv.hub.web.desk;

import fr.gouv.hub.web.shared.CsvTable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** CSV, days first. */
final class CsvMemberFile implements MemberFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CsvTable table;

    CsvMemberFile(OutputStream out) throws IOException {
        table = new CsvTable(out);
    }

    @Override
    public void head(String name, String role, String joined) throws IOException {
        table.line(name, role, joined);
    }

    @Override
    public void line(String name, String role, LocalDate joined) throws IOException {
        table.line(name, role, DAY.format(joined));
    }

    @Override
    public void endPiece() throws IOException {
        table.flush();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
