package fr.gouv.hub.web.shared;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequest;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.context.PrimeFacesContextFactory;

/**
 * Keeps PrimeFaces out of the pages that have none of its widgets: left alone, it generates a nonce for every page and keeps
 * it in the view map, which opens a session for each signed-out reader.
 */
public class PlainPageFactory extends FacesContextFactory {

    public PlainPageFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object application, Object request, Object response, Lifecycle lifecycle) {
        if (!(getWrapped() instanceof PrimeFacesContextFactory primefaces)
                || mayHaveWidgets((ServletRequest) request)) {
            return getWrapped().getFacesContext(application, request, response, lifecycle);
        }
        FacesContext faces = primefaces.getWrapped().getFacesContext(application, request, response, lifecycle);
        // "already done": no nonce, no header
        PrimeFacesContext.getCspState(faces).setInitialized(true);
        return faces;
    }

    private static boolean mayHaveWidgets(ServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return false;
        }
        Page.Match match = (Page.Match) request.getAttribute(HeadersFilter.MATCH);
        // no page: a resource, which PrimeFaces may serve
        return match == null || match.page().is(Page.Trait.WIDGETS);
    }
}
