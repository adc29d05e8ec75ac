package fr.gouv.hub.web.shared;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import java.io.IOException;

/**
 * Builds nothing inside a {@code <hub:kept>} whose markup is in memory. On pages that only read: a form's components must be
 * the same when it comes back.
 */
public final class KeptHandler extends ComponentHandler {

    public KeptHandler(ComponentConfig config) {
        super(config);
    }

    @Override
    public void applyNextHandler(FaceletContext building, UIComponent component) throws IOException {
        boolean reading = building.getFacesContext().getViewRoot().isTransient();
        if (!reading || !((Kept) component).find()) {
            super.applyNextHandler(building, component);
        }
    }
}
