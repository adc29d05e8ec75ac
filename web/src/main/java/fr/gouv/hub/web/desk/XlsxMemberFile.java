package fr.gouv.hub.web.desk;

import fr.gouv.hub.web.shared.SafeCell;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook of one sheet, sent row by row. */
final class XlsxMemberFile implements MemberFile {

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxMemberFile(OutputStream out, String title) {
        workbook = new Workbook(out, "hub", "1.0");
        sheet = workbook.newWorksheet(title);
        sheet.width(0, 40);
        sheet.width(1, 30);
        sheet.width(2, 15);
        sheet.freezePane(0, 1);
    }

    @Override
    public void head(String name, String role, String joined) {
        sheet.value(row, 0, name);
        sheet.value(row, 1, role);
        sheet.value(row, 2, joined);
        sheet.range(row, 0, row, 2).style().bold().set();
        row++;
    }

    @Override
    public void line(String name, String role, LocalDate joined) {
        // in the sheet itself: a table of texts would be kept in memory until the end
        sheet.inlineString(row, 0, SafeCell.of(name));
        sheet.inlineString(row, 1, SafeCell.of(role));
        sheet.value(row, 2, joined);
        sheet.style(row, 2).format("dd/mm/yyyy").set();
        row++;
    }

    @Override
    public void endPiece() throws IOException {
        sheet.flush();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
