package fr.gouv.hub.web.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV as French Excel opens it: byte order mark, semicolons, days first. */
final class CsvMemberFile implements MemberFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CSVPrinter printer;

    CsvMemberFile(OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(
                writer, CSVFormat.EXCEL.builder().setDelimiter(';').get());
    }

    @Override
    public void head(String name, String role, String joined) throws IOException {
        printer.printRecord(name, role, joined);
    }

    @Override
    public void line(String name, String role, LocalDate joined) throws IOException {
        printer.printRecord(SafeCell.of(name), SafeCell.of(role), DAY.format(joined));
    }

    @Override
    public void endPiece() throws IOException {
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
