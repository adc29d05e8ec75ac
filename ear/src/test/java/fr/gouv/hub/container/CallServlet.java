package fr.gouv.hub.container;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Runs what a test left in {@link Calls}, as whoever the request is from. */
@WebServlet("/call")
public class CallServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Calls.run(request.getParameter("key"));
    }
}
