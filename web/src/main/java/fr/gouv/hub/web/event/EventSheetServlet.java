package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.CheckIn;
import fr.gouv.hub.domain.event.CheckInLine;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventAttendanceService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.CsvTable;
import fr.gouv.hub.web.shared.Words;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The sign-in sheet as CSV, written piece by piece: memory does not grow with the number of people. No address leaves. */
@WebServlet("/event/sheet.csv")
public class EventSheetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(EventSheetServlet.class.getName());
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Europe/Paris"));
    private static final int PIECE = 500;

    @Inject
    transient EventAttendanceService service;

    @Inject
    transient Address address;

    @Inject
    transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(service.open(address.slug(), "", 0, PIECE), response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ForbiddenException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(CheckIn first, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"emargement-" + address.slug() + ".csv\"");
        LOG.log(
                Level.INFO,
                "sign-in sheet of an event sent: {0} people",
                Integer.toString(first.figures().registered()));
        CheckIn piece = first;
        try (CsvTable table = new CsvTable(response.getOutputStream())) {
            table.line(
                    words.say("event.sheet.header.name"),
                    words.say("event.sheet.header.administration"),
                    words.say("event.sheet.header.asked"),
                    words.say("event.sheet.header.attendance"),
                    words.say("event.sheet.header.walkIn"));
            write(piece, table);
            while (piece.next() > 0) {
                piece = service.open(address.slug(), "", piece.next(), PIECE);
                write(piece, table);
            }
        }
    }

    private void write(CheckIn piece, CsvTable table) throws IOException {
        for (CheckInLine line : piece.lines()) {
            table.line(
                    line.name(),
                    line.administration(),
                    DAY.format(line.askedAt()),
                    line.attendance() == null ? "" : words.name(line.attendance()),
                    line.walkIn() ? words.say("event.sheet.label.walkIn") : "");
        }
        table.flush();
    }
}
