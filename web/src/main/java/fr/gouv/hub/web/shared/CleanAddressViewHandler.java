package fr.gouv.hub.web.shared;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.Map;

/**
 * Forms post to the address that the browser shows, not to the view behind it, which is not open; and a form belongs to the
 * person whom it was shown to. The state of a view lives in the page, so it carries its owner and is refused to anybody else.
 */
public class CleanAddressViewHandler extends ViewHandlerWrapper {

    private static final String OWNER = "hub.owner";

    public CleanAddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        String reader = context.getExternalContext().getRemoteUser();
        if (reader != null && !view.isTransient()) {
            view.getAttributes().put(OWNER, reader);
        }
        super.renderView(context, view);
    }

    /** A form shown to one agent and sent by another is refused; one sent after the session's end goes on, for its words. */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        UIViewRoot view = super.restoreView(context, viewId);
        Object owner = view == null ? null : view.getAttributes().get(OWNER);
        String sender = context.getExternalContext().getRemoteUser();
        if (owner != null && sender != null && !owner.equals(sender)) {
            throw new ViewExpiredException("shown to somebody else", viewId);
        }
        return view;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        UIViewRoot view = context.getViewRoot();
        Object address = request.get(RequestDispatcher.FORWARD_REQUEST_URI);
        if (address == null || view == null || !viewId.equals(view.getViewId())) {
            return super.getActionURL(context, viewId);
        }
        Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
        return query == null ? address.toString() : address + "?" + query;
    }
}
