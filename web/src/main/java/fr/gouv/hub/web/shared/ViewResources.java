package fr.gouv.hub.web.shared;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the file of each page and of what it includes once: Faces asks for it every time that it builds a view, and the
 * server then looks into the archive. Files of a deployed application do not change.
 */
public class ViewResources extends ResourceHandlerWrapper {

    /** As many entries at most as there are files: what does not exist is not remembered. */
    private final Map<String, ViewResource> found = new ConcurrentHashMap<>();

    public ViewResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public ViewResource createViewResource(FacesContext context, String name) {
        ViewResource resource = found.get(name);
        if (resource == null) {
            resource = super.createViewResource(context, name);
            if (resource != null) {
                found.put(name, resource);
            }
        }
        return resource;
    }
}
