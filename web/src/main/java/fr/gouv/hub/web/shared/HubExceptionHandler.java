package fr.gouv.hub.web.shared;

import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.MovedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.TooManyRequestsException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The only place where a failure becomes words. While an agent acts (a form was posted and the page is not yet being
 * written), a refusal becomes a message on the same page, with what was typed still there. While a page loads or is being
 * written, it becomes an error page. Signed out, a missing right means "sign in". Anything else is a defect: logged once,
 * and the error page shows its reference.
 *
 * <p>An expired view answers 409: the form contradicts what the server holds, and the agent can solve that by opening the
 * page again (RFC 9110 section 15.5.10); 403 would speak of rights and 410 of an address gone for good.
 */
public class HubExceptionHandler extends ExceptionHandlerWrapper {

    /** Request attribute: the sentence of the refusal that an error page shows. */
    static final String REFUSAL = "hub.refusal";

    /** Request attribute, set when a form came back because its session had ended. */
    static final String SESSION_EXPIRED = "hub.sessionExpired";

    private static final Logger LOG = Logger.getLogger(HubExceptionHandler.class.getName());

    private static final int CONFLICT = HttpServletResponse.SC_CONFLICT;
    private static final int TOO_MANY_REQUESTS = 429;

    public HubExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        boolean answered = false;
        while (events.hasNext()) {
            Throwable failure = events.next().getContext().getException();
            events.remove();
            if (!answered) {
                answer(FacesContext.getCurrentInstance(), failure);
                answered = true;
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable failure) {
        boolean acting = faces.isPostback() && !PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId());
        BusinessException refusal = Causes.find(failure, BusinessException.class);
        if (refusal != null) {
            answerRefusal(faces, refusal, acting);
        } else if (Causes.find(failure, ViewExpiredException.class) != null) {
            showPage(faces, CONFLICT, failure);
        } else if (Causes.find(failure, EJBAccessException.class) != null) {
            if (isSignedOut(faces)) {
                askToSignIn(faces, acting);
            } else {
                showPage(faces, HttpServletResponse.SC_FORBIDDEN, failure);
            }
        } else if (acting && Causes.find(failure, OptimisticLockException.class) != null) {
            showMessage(faces, CONFLICT, "shared.error.stale");
        } else if (Causes.isUnavailable(failure)) {
            LOG.log(Level.WARNING, "Unavailable: {0}", Causes.root(failure).toString());
            faces.getExternalContext().setResponseHeader("Retry-After", "10");
            showPage(faces, HttpServletResponse.SC_SERVICE_UNAVAILABLE, failure);
        } else if (PhaseId.RESTORE_VIEW.equals(faces.getCurrentPhaseId())) {
            // the state that the form sent back is not one that this server wrote: an old form, or a made-up one
            LOG.log(
                    Level.INFO,
                    "View state refused: {0}",
                    Causes.root(failure).getClass().getName());
            showPage(faces, CONFLICT, failure);
        } else {
            faces.getExternalContext().getRequestMap().put(Defects.REFERENCE, Defects.log(failure));
            showPage(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, failure);
        }
    }

    private static void answerRefusal(FacesContext faces, BusinessException refusal, boolean acting) {
        if (refusal instanceof MovedException moved) {
            if (acting) {
                CDI.current().select(Notices.class).get().tell("shared.layout.message.moved");
            }
            redirect(faces, moved, acting);
        } else if (refusal instanceof NotFoundException) {
            showPage(faces, HttpServletResponse.SC_NOT_FOUND, refusal);
        } else if (refusal instanceof ForbiddenException && isSignedOut(faces)) {
            askToSignIn(faces, acting);
        } else if (acting) {
            showMessage(faces, statusOf(refusal, HttpServletResponse.SC_OK), refusal.key(), refusal.arguments());
        } else {
            String sentence = Words.sentence(refusal.key(), refusal.arguments());
            faces.getExternalContext().getRequestMap().put(REFUSAL, sentence);
            showPage(faces, statusOf(refusal, HttpServletResponse.SC_BAD_REQUEST), refusal);
        }
    }

    /**
     * The same address with the moved part replaced: for ever (RFC 9110 section 15.4.2), or, for somebody who acted, to read
     * it and act there (section 15.4.4).
     */
    private static void redirect(FacesContext faces, MovedException moved, boolean acting) {
        ExternalContext external = faces.getExternalContext();
        try {
            MovedAddress.lead(
                    (HttpServletRequest) external.getRequest(),
                    (HttpServletResponse) external.getResponse(),
                    moved,
                    acting ? HttpServletResponse.SC_SEE_OTHER : HttpServletResponse.SC_MOVED_PERMANENTLY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static int statusOf(BusinessException refusal, int ordinary) {
        if (refusal instanceof ForbiddenException) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        return refusal instanceof TooManyRequestsException ? TOO_MANY_REQUESTS : ordinary;
    }

    private static void askToSignIn(FacesContext faces, boolean acting) {
        if (acting) {
            faces.getExternalContext().getRequestMap().put(SESSION_EXPIRED, true);
            showMessage(faces, HttpServletResponse.SC_FORBIDDEN, "shared.error.sessionExpired");
            return;
        }
        ExternalContext external = faces.getExternalContext();
        try {
            external.redirect(ReturnAddress.signInFrom((HttpServletRequest) external.getRequest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSignedOut(FacesContext faces) {
        return faces.getExternalContext().getUserPrincipal() == null;
    }

    private static void showMessage(FacesContext faces, int status, String key, Object... arguments) {
        faces.getExternalContext().setResponseStatus(status);
        String sentence = Words.sentence(key, arguments);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        faces.validationFailed();
        faces.renderResponse();
    }

    private static void showPage(FacesContext faces, int status, Throwable failure) {
        HttpServletResponse response =
                (HttpServletResponse) faces.getExternalContext().getResponse();
        if (response.isCommitted()) {
            // half a page is already with the reader: let the connection break rather than show a page that looks whole
            throw new FacesException(failure);
        }
        try {
            response.resetBuffer();
            response.sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
