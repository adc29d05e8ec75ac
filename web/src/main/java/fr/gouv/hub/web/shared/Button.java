package fr.gouv.hub.web.shared;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.html.HtmlCommandButton;

/**
 * {@code <hub:button>}: sends a form. A component because a tag file cannot hand a method expression on.
 *
 * <p>Attributes: {@code id}, {@code action}, {@code label}, {@code kind} (secondary, tertiary; none for the main button).
 */
@FacesComponent("hub.Button")
public class Button extends HtmlCommandButton {

    @Override
    public Object getValue() {
        return getAttributes().get("label");
    }

    @Override
    public String getStyleClass() {
        Object kind = getAttributes().get("kind");
        return kind == null ? "fr-btn" : "fr-btn fr-btn--" + kind;
    }
}
