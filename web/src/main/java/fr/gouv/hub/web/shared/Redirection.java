package fr.gouv.hub.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The end of an action: sends the browser to a page, so that reloading does not post again. */
@RequestScoped
public class Redirection {

    @Inject
    FacesContext faces;

    @Inject
    PageLinks links;

    public void to(Page page, Object... values) {
        go(links.page(page, values));
    }

    /** @param link as {@link PageLinks} gives it */
    public void toLink(String link) {
        go(link);
    }

    /** @param address inside the application, as {@link ReturnAddress#parse} lets it through */
    public void toAddress(String address) {
        go(links.page(Page.HOME).replaceFirst("/$", "") + address);
    }

    private void go(String address) {
        try {
            faces.getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
