package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.Attendance;
import fr.gouv.hub.domain.event.CheckIn;
import fr.gouv.hub.domain.event.CheckInLine;
import fr.gouv.hub.domain.event.EventQuestion;
import fr.gouv.hub.domain.event.GuestLine;
import fr.gouv.hub.domain.event.QuestionKind;
import fr.gouv.hub.domain.event.SheetPiece;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventAttendanceService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.CsvTable;
import fr.gouv.hub.web.shared.Refusals;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
            send(service.sheet(address.slug(), 0, PIECE), response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ForbiddenException e) {
            Refusals.forbid(e, request, response);
        }
    }

    private void send(SheetPiece first, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"emargement-" + address.slug() + ".csv\"");
        LOG.log(
                Level.INFO,
                "sign-in sheet of an event sent: {0} people",
                Integer.toString(first.people().figures().registered()));
        SheetPiece piece = first;
        try (CsvTable table = new CsvTable(response.getOutputStream())) {
            table.line(heads(first));
            write(piece, table);
            while (piece.people().next() > 0) {
                piece = service.sheet(address.slug(), piece.people().next(), PIECE);
                write(piece, table);
            }
        }
    }

    private String[] heads(SheetPiece piece) {
        return Stream.concat(
                        Stream.of(
                                words.say("event.sheet.header.name"),
                                words.say("event.sheet.header.administration"),
                                words.say("event.sheet.header.asked"),
                                words.say("event.sheet.header.attendance"),
                                words.say("event.sheet.header.walkIn")),
                        piece.questions().stream().map(EventQuestion::label))
                .toArray(String[]::new);
    }

    private void write(SheetPiece piece, CsvTable table) throws IOException {
        for (CheckInLine line : piece.people().lines()) {
            Stream<String> own = Stream.of(
                    line.name(),
                    line.administration() == null ? "" : line.administration(),
                    DAY.format(line.askedAt()),
                    line.attendance() == null ? "" : words.name(line.attendance()),
                    line.walkIn() ? words.say("event.sheet.label.walkIn") : "");
            Stream<String> answers =
                    IntStream.range(0, piece.questions().size()).mapToObj(i -> answer(piece, line, i));
            table.line(Stream.concat(own, answers).toArray(String[]::new));
        }
        if (piece.people().next() == 0) {
            guests(piece, table);
        }
        table.flush();
    }

    /** They are asked nothing: as many empty cells as there are questions. */
    private void guests(SheetPiece piece, CsvTable table) throws IOException {
        CheckIn people = piece.people();
        String present = words.name(Attendance.PRESENT);
        String guest = words.say("event.sheet.label.guest");
        for (GuestLine line : people.guests()) {
            guest(piece, table, line.name(), DAY.format(line.arrivedAt()), present, guest);
        }
        if (people.unnamed() > 0) {
            guest(piece, table, words.say("event.sheet.label.unnamed", people.unnamed()), "", present, guest);
        }
    }

    private static void guest(SheetPiece piece, CsvTable table, String name, String day, String present, String remark)
            throws IOException {
        table.line(Stream.concat(
                        Stream.of(name, "", day, present, remark),
                        piece.questions().stream().map(question -> ""))
                .toArray(String[]::new));
    }

    private String answer(SheetPiece piece, CheckInLine line, int question) {
        String answer = piece.answer(line, question);
        return piece.questions().get(question).kind() == QuestionKind.YES_NO ? yesOrNo(answer) : answer;
    }

    private String yesOrNo(String answer) {
        return switch (answer) {
            case "oui" -> words.say("event.answer.label.yes");
            case "non" -> words.say("event.answer.label.no");
            default -> "";
        };
    }
}
