package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.CheckIn;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventAttendanceService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.PdfDocuments;
import fr.gouv.hub.web.shared.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

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

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            CheckIn sheet = service.open(address.slug(), "", 0, EventSheetView.MOST);
            documents.send(
                    "sheet",
                    Map.of("sheet", sheet, "when", times.full(sheet.time())),
                    "emargement-" + address.slug(),
                    response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ForbiddenException e) {
            Refusals.forbid(e, request, response);
        }
    }
}
