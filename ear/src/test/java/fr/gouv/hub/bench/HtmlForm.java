package fr.gouv.hub.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form of a page that changes something, to be sent as a browser does: every field, and the first button. */
final class HtmlForm {
    private static final Pattern FORM = Pattern.compile("(?is)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern CONTROL = Pattern.compile("(?is)<(input|button|textarea)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?is)([a-z-]+)\\s*=\\s*\"([^\"]*)\"");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> namesByType = new LinkedHashMap<>();

    private HtmlForm(String content) {
        Matcher controls = CONTROL.matcher(content);
        boolean pressed = false;
        while (controls.find()) {
            Map<String, String> attributes = attributes(controls.group(2));
            String name = attributes.get("name");
            String type = attributes.getOrDefault("type", controls.group(1).equals("button") ? "submit" : "text");
            boolean button = type.equals("submit");
            if (name != null && !type.equals("checkbox") && !type.equals("radio") && !(button && pressed)) {
                pressed |= button;
                fields.put(name, attributes.getOrDefault("value", ""));
                namesByType.putIfAbsent(type, name);
            }
        }
    }

    /** @return the page's first POST form, or nothing */
    static Optional<HtmlForm> find(String html) {
        return FORM.matcher(html)
                .results()
                .filter(form ->
                        "post".equalsIgnoreCase(attributes(form.group(1)).get("method")))
                .map(form -> new HtmlForm(form.group(2)))
                .findFirst();
    }

    /**
     * Fills the first field of a type, e.g. {@code email}.
     *
     * @throws NoSuchElementException when there is none
     */
    HtmlForm fill(String type, String value) {
        String name = namesByType.get(type);
        if (name == null) {
            throw new NoSuchElementException("no field of type " + type);
        }
        fields.put(name, value);
        return this;
    }

    /** @return the body, {@code application/x-www-form-urlencoded} */
    String body() {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            attributes.put(matcher.group(1), unescaped(matcher.group(2)));
        }
        return attributes;
    }

    private static String unescaped(String value) {
        return value.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
