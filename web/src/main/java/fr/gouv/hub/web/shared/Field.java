package fr.gouv.hub.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * {@code <hub:field>}: label, help, input and errors as the design system wants them, tied together for screen readers. A
 * component rather than a tag file because it writes on its child: {@code aria-describedby}, {@code aria-invalid}, the
 * style class, the label that messages quote, and whether it is required.
 *
 * <p>A PrimeFaces widget inside keeps its own classes, which {@code primefaces.css} dresses.
 *
 * <p>Attributes: {@code for} (id of the input inside), {@code label}, {@code help}, {@code required}.
 */
@FacesComponent("hub.Field")
public class Field extends UIComponentBase {

    @Override
    public String getFamily() {
        return "hub.Field";
    }

    @Override
    public void processValidators(FacesContext faces) {
        UIInput input = input();
        input.getAttributes().put("label", text("label"));
        input.setRequired(isRequired());
        super.processValidators(faces);
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        UIInput input = input();
        String id = input.getClientId(faces);
        boolean wrong = !faces.getMessageList(id).isEmpty();
        describe(input, id, wrong);
        ResponseWriter out = faces.getResponseWriter();
        out.startElement("div", this);
        out.writeAttribute("class", group(input) + (wrong ? " " + group(input) + "--error" : ""), null);
        if (!(input instanceof UISelectBoolean)) {
            writeLabel(out, id, input);
        }
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        UIInput input = input();
        String id = input.getClientId(faces);
        ResponseWriter out = faces.getResponseWriter();
        if (input instanceof UISelectBoolean) {
            writeLabel(out, id, input);
        }
        out.startElement("div", this);
        out.writeAttribute("class", "fr-messages-group", null);
        out.writeAttribute("id", id + "-messages", null);
        for (FacesMessage message : faces.getMessageList(id)) {
            out.startElement("p", this);
            out.writeAttribute("class", "fr-message fr-message--error", null);
            out.writeText(message.getSummary(), null);
            out.endElement("p");
        }
        out.endElement("div");
        out.endElement("div");
        if (input instanceof HtmlInputFile) {
            input.resetValue(); // a file that was sent cannot be kept with the form
        }
    }

    private void writeLabel(ResponseWriter out, String id, UIInput input) throws IOException {
        out.startElement("label", this);
        out.writeAttribute("class", "fr-label", null);
        out.writeAttribute("for", id, null);
        out.writeText(text("label"), null);
        if (isRequired() && !(input instanceof UISelectBoolean)) {
            out.writeText(" " + Words.sentence("shared.field.label.required"), null);
        }
        if (!text("help").isEmpty()) {
            out.startElement("span", this);
            out.writeAttribute("class", "fr-hint-text", null);
            out.writeText(text("help"), null);
            out.endElement("span");
        }
        out.endElement("label");
    }

    private static void describe(UIInput input, String id, boolean wrong) {
        Map<String, Object> own = input.getAttributes();
        boolean plain = input.getClass().getPackageName().equals("jakarta.faces.component.html");
        if (plain && own.get("styleClass") == null && !(input instanceof UISelectBoolean)) {
            own.put("styleClass", "fr-" + kind(input));
        }
        Map<String, Object> html = input.getPassThroughAttributes();
        html.put("aria-describedby", id + "-messages");
        if (wrong) {
            html.put("aria-invalid", "true");
        } else {
            html.remove("aria-invalid");
        }
    }

    private static String group(UIInput input) {
        if (input instanceof UISelectBoolean) {
            return "fr-checkbox-group";
        }
        return "fr-" + kind(input) + "-group";
    }

    private static String kind(UIInput input) {
        if (input instanceof HtmlInputFile) {
            return "upload";
        }
        return isSelect(input) ? "select" : "input";
    }

    private static boolean isSelect(UIInput input) {
        return input instanceof UISelectOne || input instanceof UISelectMany;
    }

    private UIInput input() {
        String id = text("for");
        UIComponent found = find(getChildren(), id);
        if (found instanceof UIInput input) {
            return input;
        }
        throw new IllegalStateException("hub:field for=\"" + id + "\" holds no input of that id");
    }

    private static UIComponent find(List<UIComponent> children, String id) {
        for (UIComponent child : children) {
            UIComponent found = id.equals(child.getId()) ? child : find(child.getChildren(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean isRequired() {
        return Boolean.parseBoolean(text("required"));
    }

    private String text(String attribute) {
        Object value = getAttributes().get(attribute);
        return value == null ? "" : value.toString();
    }
}
