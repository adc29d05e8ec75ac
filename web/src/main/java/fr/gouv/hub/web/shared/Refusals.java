package fr.gouv.hub.web.shared;

import fr.gouv.hub.domain.shared.BusinessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a servlet refuses a file: by the error page, with the sentence of the refusal, as {@link HubExceptionHandler} does for pages. */
public final class Refusals {

    private Refusals() {}

    public static void forbid(BusinessException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(HubExceptionHandler.REFUSAL, Words.sentence(refusal.key(), refusal.arguments()));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
