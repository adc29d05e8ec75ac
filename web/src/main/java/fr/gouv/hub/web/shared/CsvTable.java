package fr.gouv.hub.web.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV as French Excel opens it: byte order mark, semicolons; no text is run as a formula. */
public final class CsvTable implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CSVPrinter printer;

    public CsvTable(OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(
                writer, CSVFormat.EXCEL.builder().setDelimiter(';').get());
    }

    /** @param cells texts; null for an empty one */
    public void line(String... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells).map(cell -> cell == null ? "" : SafeCell.of(cell)));
    }

    /** Sends what is written so far. */
    public void flush() throws IOException {
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
