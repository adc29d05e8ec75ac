package fr.gouv.hub.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * One sentence that survives the redirection after an action: the action tells it, the next page shows it once. Kept as
 * words, a few dozen bytes, until then.
 */
@Named
@RequestScoped
public class Notices {

    private static final String ATTRIBUTE = "hub.notice";

    @Inject
    HttpServletRequest request;

    private boolean taken;
    private String text;

    /** @param key of the sentence, e.g. {@code membership.join.message.done} */
    public void tell(String key, Object... arguments) {
        request.getSession().setAttribute(ATTRIBUTE, Words.sentence(key, arguments));
    }

    /** @return the sentence to show, or null; gone with the next request */
    public String getText() {
        if (!taken) {
            taken = true;
            HttpSession session = request.getSession(false);
            text = session == null ? null : (String) session.getAttribute(ATTRIBUTE);
            if (text != null) {
                session.removeAttribute(ATTRIBUTE);
            }
        }
        return text;
    }
}
