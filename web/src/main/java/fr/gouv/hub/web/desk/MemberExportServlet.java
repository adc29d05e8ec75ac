package fr.gouv.hub.web.desk;

import fr.gouv.hub.domain.desk.MemberCriteria;
import fr.gouv.hub.domain.desk.MemberLine;
import fr.gouv.hub.domain.desk.MemberListing;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.MovedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.desk.DeskMembersService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.MovedAddress;
import fr.gouv.hub.web.shared.Words;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The members as a file, written piece by piece: memory does not grow with their number. */
@WebServlet({"/desk/members.csv", "/desk/members.xlsx"})
public class MemberExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(MemberExportServlet.class.getName());
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int PIECE = 500;

    @Inject
    transient DeskMembersService members;

    @Inject
    transient Address address;

    @Inject
    transient Words words;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MemberCriteria criteria = MemberQuery.read(request);
        try {
            MemberListing listing = members.open(address.slug(), criteria);
            send(listing, criteria, request.getServletPath().endsWith(".csv"), response);
        } catch (MovedException moved) {
            MovedAddress.lead(request, response, moved);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ForbiddenException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(MemberListing listing, MemberCriteria criteria, boolean csv, HttpServletResponse response)
            throws IOException {
        String today = LocalDate.ofInstant(clock.instant(), PARIS).toString();
        response.setContentType(
                csv ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"membres-" + address.slug() + "-" + today + (csv ? ".csv" : ".xlsx") + "\"");
        OutputStream out = response.getOutputStream();
        long lines = 0;
        try (MemberFile file =
                csv ? new CsvMemberFile(out) : new XlsxMemberFile(out, words.say("desk.export.title.sheet"))) {
            file.head(
                    words.say("desk.members.header.name"),
                    words.say("desk.members.header.role"),
                    words.say("desk.members.header.joined"));
            long last = 0;
            List<MemberLine> piece;
            do {
                piece = members.after(address.slug(), criteria, last, PIECE);
                for (MemberLine line : piece) {
                    file.line(line.name(), words.name(line.role()), LocalDate.ofInstant(line.joinedAt(), PARIS));
                    last = line.agentId();
                }
                file.endPiece();
                lines += piece.size();
            } while (piece.size() == PIECE);
        }
        LOG.log(Level.INFO, "members of community {0} exported as {1}: {2} lines", new Object[] {
            Long.toString(listing.communityId()), csv ? "csv" : "xlsx", Long.toString(lines)
        });
    }
}
