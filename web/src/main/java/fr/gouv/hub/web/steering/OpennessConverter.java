package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.Openness;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** A pair of policy and visibility in a form; one that is not possible, or none at all, is nothing chosen. */
@FacesConverter("hub.openness")
public class OpennessConverter implements Converter<Openness> {

    @Override
    public Openness getAsObject(FacesContext faces, UIComponent component, String sent) {
        return Openness.possible().stream()
                .filter(pair -> getAsString(faces, component, pair).equals(sent))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Openness pair) {
        return pair == null ? "" : pair.policy() + "-" + pair.visibility();
    }
}
