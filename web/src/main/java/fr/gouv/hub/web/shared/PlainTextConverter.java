package fr.gouv.hub.web.shared;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * For texts of several lines. A line ends with one character, as browsers count it against {@code maxlength} (they send
 * two), and characters that cannot be seen are left out: some turn what follows around. A text within the limit in the
 * browser is within the limit here.
 */
@FacesConverter("hub.text")
public class PlainTextConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext faces, UIComponent component, String typed) {
        return typed == null
                ? null
                : typed.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200d]]", "");
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, String text) {
        return text;
    }
}
