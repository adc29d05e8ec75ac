package fr.gouv.hub.web.shared;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.util.Set;
import org.primefaces.component.datatable.DataTableRenderer;

/**
 * PrimeFaces' table without the roles that it repeats on table elements: they have these by themselves, and HTML forbids a
 * cell to say that it is one of a grid when its table is none (ARIA in HTML, « td »).
 */
public class PlainTableRenderer extends DataTableRenderer {

    private static final Set<String> OWN_ROLES = Set.of("rowgroup", "row", "gridcell", "columnheader");

    @Override
    public void encodeEnd(FacesContext faces, UIComponent component) throws IOException {
        ResponseWriter page = faces.getResponseWriter();
        faces.setResponseWriter(new WithoutRoles(page));
        try {
            super.encodeEnd(faces, component);
        } finally {
            faces.setResponseWriter(page);
        }
    }

    private static final class WithoutRoles extends ResponseWriterWrapper {

        WithoutRoles(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void writeAttribute(String name, Object value, String property) throws IOException {
            if (!name.equals("role") || !OWN_ROLES.contains(String.valueOf(value))) {
                super.writeAttribute(name, value, property);
            }
        }
    }
}
