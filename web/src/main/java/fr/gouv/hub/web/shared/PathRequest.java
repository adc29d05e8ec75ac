package fr.gouv.hub.web.shared;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows the variables of the path as parameters. They hide parameters of the same name: an agent cannot override them. A form
 * that was not sent in parts has none, where the server would take offence.
 */
final class PathRequest extends HttpServletRequestWrapper {

    private final Map<String, String> variables;
    private Map<String, String[]> parameters;

    PathRequest(HttpServletRequest request, Map<String, String> variables) {
        super(request);
        this.variables = variables;
    }

    @Override
    public String getParameter(String name) {
        String value = variables.get(name);
        return value != null ? value : super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        String value = variables.get(name);
        return value != null ? new String[] {value} : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (variables.isEmpty()) {
            return super.getParameterMap();
        }
        if (parameters == null) {
            Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
            variables.forEach((name, value) -> all.put(name, new String[] {value}));
            parameters = Collections.unmodifiableMap(all);
        }
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        String type = getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                ? super.getParts()
                : List.of();
    }
}
