package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.Certificate;
import fr.gouv.hub.domain.event.CertificateRefusedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventCertificateService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Dates;
import fr.gouv.hub.web.shared.PdfDocuments;
import fr.gouv.hub.web.shared.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** The reader's own certificate of attendance. */
@WebServlet("/event/certificate.pdf")
public class EventCertificateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Inject
    transient EventCertificateService service;

    @Inject
    transient PdfDocuments documents;

    @Inject
    transient EventTimes times;

    @Inject
    transient Dates dates;

    @Inject
    transient Address address;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Certificate certificate = service.mine(address.slug());
            documents.send(
                    "certificate",
                    Map.of(
                            "certificate",
                            certificate,
                            "when",
                            times.full(certificate.time()),
                            "today",
                            dates.day(LocalDate.now(clock.withZone(PARIS)))),
                    "attestation-" + address.slug(),
                    response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (CertificateRefusedException e) {
            Refusals.forbid(e, request, response);
        }
    }
}
