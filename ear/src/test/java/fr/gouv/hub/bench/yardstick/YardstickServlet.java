package fr.gouv.hub.bench.yardstick;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/** {@code /yardstick/<query>?bytes=<size of the page>}: runs one query of {@link YardstickQueries}, writes so many plain bytes. */
@WebServlet("/*")
public class YardstickServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 1 << 20;
    private static final byte[] TEXT = new byte[LARGEST];

    static {
        Arrays.fill(TEXT, (byte) 'x');
    }

    @Inject
    transient YardstickQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int rows =
                switch (request.getPathInfo()) {
                    case "/plain" -> 1;
                    case "/list" -> queries.list(number(request, "from"), number(request, "rows"));
                    case "/filtered" -> queries.filtered(number(request, "rows"));
                    case "/community" -> queries.community(request.getParameter("slug"));
                    case "/events" -> queries.events(number(request, "rows"));
                    case "/month" -> queries.month(request.getParameter("month"), number(request, "rows"));
                    case "/past" -> queries.past(number(request, "rows"));
                    case "/event" -> queries.event(request.getParameter("slug"));
                    case "/agent" -> queries.agent(number(request, "agent"));
                    case "/memberships" -> queries.memberships(number(request, "agent"));
                    case "/insert" -> queries.insert();
                    default -> 0;
                };
        if (rows == 0) {
            // A yardstick that finds nothing would be too fast.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int bytes = Math.min(number(request, "bytes"), LARGEST);
        response.setContentType("text/html");
        response.setContentLength(bytes);
        response.getOutputStream().write(TEXT, 0, bytes);
    }

    private static int number(HttpServletRequest request, String name) {
        return Integer.parseInt(request.getParameter(name));
    }
}
