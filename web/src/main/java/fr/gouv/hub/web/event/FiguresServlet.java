package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.AttendanceFigures;
import fr.gouv.hub.domain.event.RatingFigures;
import fr.gouv.hub.domain.reference.Reach;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.CsvTable;
import fr.gouv.hub.web.shared.Refusals;
import fr.gouv.hub.web.shared.SafeCell;
import fr.gouv.hub.web.shared.Words;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Figures as a file: three columns, what a page shows and nothing else. */
abstract class FiguresServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int WIDE = 50;

    /** @param value a whole number, or a mean */
    record Line(String section, String label, Number value) {}

    @Inject
    transient Address address;

    @Inject
    transient Words words;

    /** Begins the name of the file. */
    abstract String name();

    abstract List<Line> lines(String slug);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean csv = request.getServletPath().endsWith(".csv");
        try {
            List<Line> lines = lines(address.slug());
            response.setContentType(
                    csv
                            ? "text/csv;charset=UTF-8"
                            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + name() + "-" + address.slug() + (csv ? ".csv" : ".xlsx") + "\"");
            if (csv) {
                writeCsv(lines, response.getOutputStream());
            } else {
                writeXlsx(lines, response.getOutputStream());
            }
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ForbiddenException e) {
            Refusals.forbid(e, request, response);
        }
    }

    void addAttendance(List<Line> lines, String section, AttendanceFigures figures, int waiting) {
        lines.add(new Line(section, words.say("event.attendance.label.registered"), figures.registered()));
        lines.add(new Line(section, words.say("event.figures.label.waiting"), waiting));
        lines.add(new Line(section, words.say("event.attendance.label.present"), figures.came()));
        lines.add(new Line(section, words.say("event.attendance.label.absent"), figures.absent()));
        lines.add(new Line(section, words.say("event.attendance.label.excused"), figures.excused()));
        lines.add(new Line(section, words.say("event.attendance.label.unmarked"), figures.unmarked()));
        lines.add(new Line(section, words.say("event.attendance.label.walkIns"), figures.walkIns()));
        lines.add(new Line(section, words.say("event.attendance.label.guests"), figures.guests()));
    }

    void addRatings(List<Line> lines, String section, RatingFigures ratings) {
        lines.add(new Line(section, words.say("event.figures.label.ratings"), ratings.count()));
        if (ratings.isShown()) {
            lines.add(new Line(section, words.say("event.figures.label.mean"), ratings.mean()));
        }
    }

    void addReach(List<Line> lines, String section, Reach reach) {
        reach.cells()
                .forEach(cell -> lines.add(
                        new Line(section, cell.name() == null ? words.name(cell.gap()) : cell.name(), cell.people())));
        if (reach.others() > 0) {
            lines.add(new Line(section, words.say("reference.reach.label.others"), reach.others()));
        }
    }

    private String[] heads() {
        return new String[] {
            words.say("event.figures.header.section"),
            words.say("event.figures.header.figure"),
            words.say("event.figures.header.value")
        };
    }

    private void writeCsv(List<Line> lines, OutputStream out) throws IOException {
        try (CsvTable table = new CsvTable(out)) {
            table.line(heads());
            for (Line line : lines) {
                table.line(line.section(), line.label(), words.number(line.value()));
            }
        }
    }

    private void writeXlsx(List<Line> lines, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "hub", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.say("event.figures.label.step"));
            sheet.width(0, WIDE);
            sheet.width(1, WIDE);
            sheet.freezePane(0, 1);
            String[] heads = heads();
            for (int column = 0; column < heads.length; column++) {
                sheet.value(0, column, heads[column]);
            }
            sheet.range(0, 0, 0, heads.length - 1).style().bold().set();
            for (int row = 1; row <= lines.size(); row++) {
                Line line = lines.get(row - 1);
                sheet.inlineString(row, 0, SafeCell.of(line.section()));
                sheet.inlineString(row, 1, SafeCell.of(line.label()));
                sheet.value(row, 2, line.value());
            }
        }
    }
}
