package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.CheckIn;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventAttendanceService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.PdfDocuments;
import fr.gouv.hub.web.shared.Refusals;
import fr.gouv.hub.web.shared.Words;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** The sign-in sheet as a document. */
@WebServlet("/event/sheet.pdf")
public class EventSheetPdfServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EventAttendanceService service;

    @Inject
    transient PdfDocuments documents;

    @Inject
    transient EventTimes times;

    @Inject
    transient Address address;

    @Inject
    transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            CheckIn first = service.signatures(address.slug(), 0, EventSheetView.MOST);
            documents.send("sheet", pieces(first), "emargement-" + address.slug(), response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ForbiddenException e) {
            Refusals.forbid(e, request, response);
        }
    }

    /** Everybody, piece by piece; each is read when the one before is written. */
    private Iterator<Map<String, Object>> pieces(CheckIn first) {
        boolean several = first.next() > 0;
        return new Iterator<>() {

            private CheckIn piece;
            private int number;

            @Override
            public boolean hasNext() {
                return piece == null || piece.next() > 0;
            }

            @Override
            public Map<String, Object> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                piece = piece == null ? first : service.signatures(address.slug(), piece.next(), EventSheetView.MOST);
                number++;
                return Map.of(
                        "sheet",
                        piece,
                        "when",
                        times.full(piece.time()),
                        "from",
                        (number - 1) * EventSheetView.MOST + 1,
                        "part",
                        several ? words.say("event.sheet.label.part", number) + " " : "");
            }
        };
    }
}
