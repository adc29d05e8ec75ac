package fr.gouv.hub.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What the agent must hear: the summary at the top of a form, and what an error page says. */
@Named
@RequestScoped
public class Errors {

    @Inject
    FacesContext faces;

    @Inject
    HttpServletRequest request;

    /** One line of the summary. */
    public static final class Line {

        private final String field;
        private final String text;

        Line(String field, String text) {
            this.field = field;
            this.text = text;
        }

        /** @return the id of the field to go to, null when the error is about the whole form */
        public String getField() {
            return field;
        }

        public String getText() {
            return text;
        }
    }

    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        Iterator<String> ids = faces.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                lines.add(new Line(id, message.getSummary()));
            }
        }
        return lines;
    }

    public boolean isAny() {
        return faces.getClientIdsWithMessages().hasNext();
    }

    public boolean isSessionExpired() {
        return request.getAttribute(HubExceptionHandler.SESSION_EXPIRED) != null;
    }

    /** @return the reference under which the defect was logged, null when there is none */
    public String getReference() {
        return (String) request.getAttribute(Defects.REFERENCE);
    }

    /** @return the sentence of the refusal behind an error page, null when there is none */
    public String getRefusal() {
        return (String) request.getAttribute(HubExceptionHandler.REFUSAL);
    }

    /** @return the status of an error page, as text: a number would get a thousands separator */
    public String getStatus() {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    /** @return the address that led to an error page; only ever one of this site */
    public String getAsked() {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return address == null || address.toString().startsWith("//") ? "/" : address.toString();
    }
}
