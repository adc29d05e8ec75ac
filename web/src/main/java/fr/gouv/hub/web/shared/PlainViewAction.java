package fr.gouv.hub.web.shared;

import jakarta.faces.component.UIViewAction;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.FacesEvent;

/**
 * {@code <f:viewAction>} that calls its method and no more. The one of Faces also looks where to go next, which costs as much
 * as a query: it reads the stack of the thread for each action. No method that a page calls when it is opened says where to
 * go: it loads what the page shows, or refuses by an exception.
 */
public class PlainViewAction extends UIViewAction {

    @Override
    public void broadcast(FacesEvent event) throws AbortProcessingException {
        FacesContext faces = getFacesContext();
        if (faces.isPostback()) {
            // what is sent to a page may lead elsewhere
            super.broadcast(event);
        } else if (!faces.getResponseComplete()) {
            Object outcome = getActionExpression().invoke(faces.getELContext(), null);
            if (outcome != null) {
                throw new IllegalStateException(getActionExpression().getExpressionString() + " leads to " + outcome);
            }
        }
    }
}
