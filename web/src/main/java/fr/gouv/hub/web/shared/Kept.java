package fr.gouv.hub.web.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;

/**
 * {@code <hub:kept name="card" of="#{card}">}: what is inside is written once for each value and repeated from memory. For
 * markup that tells nothing but that value: whoever may see the value may see the markup, and another value gets its own.
 *
 * <p>Attributes: {@code name} tells kinds of markup apart; {@code of} is immutable and knows equality: a record, a list of
 * records. Nothing inside may be a form's field or depend on the reader, the address or the time, unless {@code of} has it.
 */
@FacesComponent("hub.Kept")
public class Kept extends UIComponentBase {

    private static final long MOST_CHARACTERS = 16L << 20;

    private record Key(Object name, Object of) {}

    /** Found while the page was built, so that what is inside was not even built. */
    private String found;

    private static final Cache<Key, String> MARKUP = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            // the value says as much as its markup
            .weigher((Key key, String markup) -> 2 * markup.length())
            .build();

    @Override
    public String getFamily() {
        return "hub.Kept";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext faces) throws IOException {
        faces.getResponseWriter().write(found == null ? markup(faces) : found);
    }

    private String markup(FacesContext faces) throws IOException {
        Key key = key();
        String markup = MARKUP.getIfPresent(key);
        if (markup == null) {
            markup = write(faces);
            MARKUP.put(key, markup);
        }
        return markup;
    }

    /** @return whether the markup is there already: then nothing inside is needed */
    boolean find() {
        Key key = key();
        // no value yet inside a repetition
        found = key.of() == null && getValueExpression("of") != null ? null : MARKUP.getIfPresent(key);
        return found != null;
    }

    private Key key() {
        return new Key(getAttributes().get("name"), getAttributes().get("of"));
    }

    private String write(FacesContext faces) throws IOException {
        ResponseWriter page = faces.getResponseWriter();
        StringWriter written = new StringWriter();
        ResponseWriter writer = page.cloneWithWriter(written);
        faces.setResponseWriter(writer);
        try {
            super.encodeChildren(faces);
            writer.flush();
        } finally {
            faces.setResponseWriter(page);
        }
        return written.toString();
    }
}
